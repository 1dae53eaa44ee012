using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Output.Json;

/// <summary>Writes an enum as words joined by hyphens ("not-measurable"); a number is not accepted.</summary>
internal sealed class KebabCaseEnum<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
