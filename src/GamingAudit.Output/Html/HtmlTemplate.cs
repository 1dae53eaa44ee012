using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Html;

/// <summary>An interpolated string that becomes <see cref="Html"/>.</summary>
[InterpolatedStringHandler]
internal readonly struct HtmlTemplate(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + 16 * formattedCount);

    /// <summary>What the program itself says.</summary>
    public void AppendLiteral(string literal) => text.Append(literal);

    /// <summary>Markup.</summary>
    public void AppendFormatted(Html markup) => text.Append(markup.ToString());

    /// <summary>Pieces of markup.</summary>
    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (Html part in parts) text.Append(part.ToString());
    }

    /// <summary>Text, wherever it comes from.</summary>
    public void AppendFormatted(string? value)
    {
        foreach (char c in SafeText.Storable(value ?? ""))
            _ = c switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                '\'' => text.Append("&#39;"),
                _ => text.Append(c),
            };
    }

    /// <summary>A number.</summary>
    public void AppendFormatted(int number) => text.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
