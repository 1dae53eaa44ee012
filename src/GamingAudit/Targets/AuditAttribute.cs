namespace GamingAudit;

/// <summary>
/// Marks a static property, field or parameterless method that holds an <see cref="AuditTarget"/>, or a sequence of
/// them, as something to audit. The tool and the test data sources find it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class AuditAttribute : Attribute;
