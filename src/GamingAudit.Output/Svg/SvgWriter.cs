using System.Globalization;
using System.Security;
using System.Text;

namespace GamingAudit.Output.Svg;

/// <summary>Draws into a picture that every browser shows; coordinates are pixels from the top left.</summary>
internal sealed class SvgWriter(double width, double height)
{
    private readonly StringBuilder shapes = new();

    public void Rectangle(double x, double y, double w, double h, string fill) => Append(
        $"""<rect x="{x:0.##}" y="{y:0.##}" width="{w:0.##}" height="{h:0.##}" fill="{fill}"/>""");

    public void Line(double x1, double y1, double x2, double y2, string stroke, double thickness = 1) => Append(
        $"""
        <line x1="{x1:0.##}" y1="{y1:0.##}" x2="{x2:0.##}" y2="{y2:0.##}" stroke="{stroke}" stroke-width="{thickness}"/>
        """);

    /// <summary>A line through points; dashes as SVG has them, or none.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string stroke, string? dashes)
    {
        string through = string.Join(' ', points.Select(
            point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}")));
        string style = dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"";
        Append($"""<polyline points="{through}" fill="none" stroke="{stroke}" stroke-width="2"{style}/>""");
    }

    /// <summary>A dot; a pointer on it shows the title.</summary>
    public void Dot(double x, double y, double radius, string fill, string title) => Append(
        $"""
        <circle cx="{x:0.##}" cy="{y:0.##}" r="{radius}" fill="{fill}"><title>{Escaped(title)}</title></circle>
        """);

    /// <summary>Text whose anchor is start, middle or end.</summary>
    public void Text(
        double x, double y, string text, string anchor = "start", int size = 12, bool isBold = false,
        string? fill = null) =>
        Append($"""
            <text x="{x:0.##}" y="{y:0.##}" text-anchor="{anchor}" font-size="{size}"{(isBold
                ? " font-weight=\"bold\""
                : "")}{(fill is null ? "" : $" fill=\"{fill}\"")}>{Escaped(text)}</text>
            """);

    /// <summary>Text that reads from the bottom to the top, its middle at the point.</summary>
    public void Upright(double x, double y, string text) => Append(
        $"""
        <text x="{x:0.##}" y="{y:0.##}" text-anchor="middle" font-size="12"
          transform="rotate(-90 {x:0.##} {y:0.##})">{Escaped(text)}</text>
        """);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"
          font-family="system-ui, sans-serif" fill="#222">
        <rect width="100%" height="100%" fill="#fff"/>
        {shapes}</svg>

        """);

    private void Append(FormattableString shape) =>
        shapes.Append(shape.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
