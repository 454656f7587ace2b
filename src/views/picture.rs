//! Pictures of the page -> one SVG that stands alone, and its PNG.

use super::elements::all_within;
use js_sys::{Array, Promise};
use rustc_hash::FxHashMap;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, Element, HtmlCanvasElement, HtmlImageElement, Url,
    Window, XmlSerializer,
};

/// What style sheets say of a shape, as attributes that mean the same without them.
const STYLES: [&str; 18] = [
    "display",
    "dominant-baseline",
    "fill-opacity",
    "fill",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "opacity",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke",
    "stroke-width",
    "text-anchor",
    "visibility",
    "rx",
];

/// How many dots a PNG has for one of the page: sharp in print.
const DOTS: f64 = 2.0;

/// A picture that stands alone.
pub(super) struct Picture {
    svg: String,
    width: f64,
    height: f64,
}

impl Picture {
    /// The picture of the element with this `data-testid`: an SVG, or a frame around several.
    pub(super) fn of(handle: &str) -> Result<Picture, JsValue> {
        let window = web_sys::window().ok_or("no window")?;
        let document = window.document().ok_or("no document")?;
        let frame = document.query_selector(&format!("[data-testid=\"{handle}\"]"))?.ok_or("no picture")?;
        let paint = Paint::new(window, &document)?;
        let (place, ground) = (frame.get_bounding_client_rect(), ground_of(&paint, &frame)?);
        let picture = document.create_element_ns(Some(SVG), "svg")?;
        for (name, size) in [("width", place.width()), ("height", place.height())] {
            picture.set_attribute(name, &size.to_string())?;
        }
        let paper = document.create_element_ns(Some(SVG), "rect")?;
        for (name, value) in [("width", "100%"), ("height", "100%"), ("fill", &ground)] {
            paper.set_attribute(name, value)?;
        }
        picture.append_child(&paper)?;
        for part in parts_of(&frame)? {
            let (at, copy) = (part.get_bounding_client_rect(), paint.dressed(&part)?);
            let places =
                [("x", at.x() - place.x()), ("y", at.y() - place.y()), ("width", at.width()), ("height", at.height())];
            for (name, value) in places {
                copy.set_attribute(name, &value.to_string())?;
            }
            picture.append_child(&copy)?;
        }
        let svg = XmlSerializer::new()?.serialize_to_string(&picture)?;
        Ok(Picture { svg, width: place.width(), height: place.height() })
    }

    /// As SVG.
    pub(super) fn svg(self) -> String {
        self.svg
    }

    /// As PNG.
    pub(super) async fn png(self) -> Result<Blob, JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type("image/svg+xml");
        let svg = Blob::new_with_str_sequence_and_options(&Array::of1(&self.svg.as_str().into()), &options)?;
        let url = Url::create_object_url_with_blob(&svg)?;
        let image = HtmlImageElement::new()?;
        image.set_src(&url);
        let decoded = JsFuture::from(image.decode()).await;
        Url::revoke_object_url(&url)?;
        decoded?;
        let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
        let (canvas, context) = canvas(&document)?;
        canvas.set_width((self.width * DOTS) as u32);
        canvas.set_height((self.height * DOTS) as u32);
        context.draw_image_with_html_image_element_and_dw_and_dh(
            &image,
            0.0,
            0.0,
            canvas.width().into(),
            canvas.height().into(),
        )?;
        let drawn = Promise::new(&mut |done, failed| {
            if let Err(fault) = canvas.to_blob(&done) {
                let _ = failed.call1(&JsValue::NULL, &fault);
            }
        });
        JsFuture::from(drawn).await?.dyn_into()
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";

/// The SVG itself, or those within; signs beside words are none.
fn parts_of(frame: &Element) -> Result<Vec<Element>, JsValue> {
    if frame.tag_name().eq_ignore_ascii_case("svg") {
        return Ok(vec![frame.clone()]);
    }
    all_within(frame, "svg:not(.icon)")
}

/// The colour that the picture stands on.
fn ground_of(paint: &Paint, frame: &Element) -> Result<String, JsValue> {
    let mut place = Some(frame.clone());
    while let Some(element) = place {
        let (color, cover) = paint.plain(&paint.style(&element, "background-color")?)?;
        if cover > 0.0 {
            return Ok(color);
        }
        place = element.parent_element();
    }
    Ok("white".to_owned())
}

/// Reads the styles of the page.
struct Paint {
    window: Window,
    context: CanvasRenderingContext2d,
}

impl Paint {
    fn new(window: Window, document: &Document) -> Result<Paint, JsValue> {
        let (canvas, context) = canvas(document)?;
        canvas.set_width(1);
        canvas.set_height(1);
        Ok(Paint { window, context })
    }

    fn style(&self, element: &Element, name: &str) -> Result<String, JsValue> {
        self.window.get_computed_style(element)?.ok_or("no style")?.get_property_value(name)
    }

    /// A colour as programs of all kinds read it, for they do not know `oklch`, and how much it covers, from 0 to 1.
    fn plain(&self, color: &str) -> Result<(String, f64), JsValue> {
        self.context.clear_rect(0.0, 0.0, 1.0, 1.0);
        self.context.set_fill_style_str(color);
        self.context.fill_rect(0.0, 0.0, 1.0, 1.0);
        let dot = self.context.get_image_data(0.0, 0.0, 1.0, 1.0)?.data();
        let [red, green, blue, cover] = std::array::from_fn(|place| dot.get(place).copied().unwrap_or_default());
        Ok((format!("#{red:02x}{green:02x}{blue:02x}"), f64::from(cover) / 255.0))
    }

    /// A copy of an element with all within, that looks the same without style sheets.
    fn dressed(&self, original: &Element) -> Result<Element, JsValue> {
        let copy: Element = original.clone_node_with_deep(true)?.unchecked_into();
        let mut colors = FxHashMap::default();
        self.dress(original, &copy, &mut colors)?;
        for (original, copy) in all_within(original, "*")?.iter().zip(&all_within(&copy, "*")?) {
            self.dress(original, copy, &mut colors)?;
        }
        Ok(copy)
    }

    fn dress(
        &self,
        original: &Element,
        copy: &Element,
        colors: &mut FxHashMap<String, (String, f64)>,
    ) -> Result<(), JsValue> {
        for name in copy.get_attribute_names().iter().filter_map(|name| name.as_string()) {
            let is_of_page = ["class", "role", "style", "tabindex"].contains(&name.as_str());
            if is_of_page || ["aria-", "data-"].iter().any(|start| name.starts_with(start)) {
                copy.remove_attribute(&name)?;
            }
        }
        for name in STYLES {
            let value = self.style(original, name)?;
            if value.is_empty() || value == "auto" {
                continue;
            }
            let is_color = matches!(name, "fill" | "stroke") && value != "none" && !value.starts_with("url");
            if !is_color {
                copy.set_attribute(name, &value)?;
                continue;
            }
            let (color, cover) = match colors.get(&value) {
                Some(known) => known.clone(),
                None => colors.entry(value.clone()).or_insert(self.plain(&value)?).clone(),
            };
            copy.set_attribute(name, &color)?;
            if cover < 1.0 {
                copy.set_attribute(&format!("{name}-opacity"), &cover.to_string())?;
            }
        }
        Ok(())
    }
}

fn canvas(document: &Document) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    let context = canvas.get_context("2d")?.ok_or("no canvas")?.unchecked_into();
    Ok((canvas, context))
}
