using System.Globalization;
using System.Security;
using System.Text;

namespace GamingAudit.Laboratory.Pictures;

/// <summary>Draws into a picture that every browser shows; coordinates are pixels from the top left.</summary>
internal sealed class SvgCanvas(double width, double height)
{
    // Told apart by the colour-blind too (Okabe and Ito 2008, "Color Universal Design").
    private static readonly string[] Colours =
        ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d00", "#000000", "#777777"];

    private readonly StringBuilder shapes = new();

    public static string Colour(int number) => Colours[number % Colours.Length];

    public void Rectangle(double x, double y, double w, double h, string fill) => Append(
        $"""<rect x="{x:0.##}" y="{y:0.##}" width="{w:0.##}" height="{h:0.##}" fill="{fill}"/>""");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double thickness = 1) => Append(
        $"""
        <line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" stroke="{stroke}" stroke-width="{thickness}"/>
        """);

    public void Path(IEnumerable<(double X, double Y)> points, string stroke, bool isDashed)
    {
        string through = string.Join(' ', points.Select(
            point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}")));
        string dashes = isDashed ? " stroke-dasharray=\"6 3\"" : "";
        Append($"""<polyline points="{through}" fill="none" stroke="{stroke}" stroke-width="2"{dashes}/>""");
    }

    public void Dot(double x, double y, double radius, string fill, string title) => Append(
        $"""
        <circle cx="{x:0.##}" cy="{y:0.##}" r="{radius}" fill="{fill}"><title>{Escaped(title)}</title></circle>
        """);

    /// <summary>Text whose anchor is start, middle or end.</summary>
    public void Text(
        double x, double y, string text, string anchor = "start", int size = 12, bool isBold = false,
        string fill = "#222") => Append(
        $"""
        <text x="{x:0.##}" y="{y:0.##}" text-anchor="{anchor}" font-size="{size}" fill="{fill}"{(isBold
            ? " font-weight=\"bold\""
            : "")}>{Escaped(text)}</text>
        """);

    /// <summary>Text that reads from the bottom to the top.</summary>
    public void Upright(double x, double y, string text) => Append(
        $"""
        <text x="{x:0.##}" y="{y:0.##}" text-anchor="middle" font-size="12"
          transform="rotate(-90 {x:0.##} {y:0.##})">{Escaped(text)}</text>
        """);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
          font-family="system-ui, 'DejaVu Sans', sans-serif" fill="#222">
        <rect width="100%" height="100%" fill="#fff"/>
        {shapes}</svg>

        """);

    private void Append(FormattableString shape) =>
        shapes.Append(shape.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
