using System.Text.Json.Serialization;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Json;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters =
    [
        typeof(KebabCaseEnum<Verdict>), typeof(KebabCaseEnum<Severity>), typeof(KebabCaseEnum<FaultKind>),
        typeof(KebabCaseEnum<UserCall>), typeof(KebabCaseEnum<BaselineState>),
        typeof(KebabCaseEnum<ProblemKind>), typeof(KebabCaseEnum<RecheckOutcome>), typeof(KebabCaseEnum<WitnessKind>),
    ])]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(BeginLine))]
[JsonSerializable(typeof(TargetLine))]
[JsonSerializable(typeof(EndLine))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
