using System.Text;

namespace GamingAudit.Output.Html;

/// <summary>
/// Markup. An interpolated string becomes one; what stands in its holes is escaped, unless it is markup itself, so
/// that nothing can be forgotten.
/// </summary>
internal readonly struct Html
{
    private readonly string? markup;

    private Html(string markup) => this.markup = markup;

    /// <summary>No markup at all.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup with values in its holes.</summary>
    public static Html Of(HtmlTemplate template) => new(template.ToString());

    /// <summary>Several pieces in a row.</summary>
    public static Html Join(IEnumerable<Html> parts)
    {
        var all = new StringBuilder();
        foreach (Html part in parts) all.Append(part.markup);
        return new Html(all.ToString());
    }

    /// <summary>What is markup already, such as a picture that another writer drew and escaped.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>
    /// JSON for a script element: the parser of the page looks for the element's end before any script is read.
    /// </summary>
    public static Html Json(string json) => new(json.Replace("<", "\\u003C", StringComparison.Ordinal));

    public override string ToString() => markup ?? "";
}
