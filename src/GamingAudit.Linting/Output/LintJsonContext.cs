using System.Text.Json.Serialization;
using GamingAudit.Reporting;

namespace GamingAudit.Linting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(KebabCaseEnum<FindingLevel>)])]
[JsonSerializable(typeof(LintDocument))]
internal sealed partial class LintJsonContext : JsonSerializerContext;
