using System.Text.Encodings.Web;
using System.Text.Json;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>The shape of a recording.</summary>
internal sealed record Recording(IReadOnlyList<Exchange> Exchanges)
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin),
    };
}
