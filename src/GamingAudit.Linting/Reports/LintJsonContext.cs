using System.Text.Json.Serialization;
using GamingAudit.Linting.Analysis;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Json;

namespace GamingAudit.Linting.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(KebabCaseEnum<FindingLevel>), typeof(KebabCaseEnum<BaselineState>)])]
[JsonSerializable(typeof(LintDocument))]
internal sealed partial class LintJsonContext : JsonSerializerContext;
