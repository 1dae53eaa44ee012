namespace GamingAudit;

/// <summary>
/// Marks a static property, field or parameterless method that holds an <see cref="AuditTarget"/>, or a sequence of
/// them, as something to audit. The tool and the test data sources find it.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Method)]
public sealed class AuditAttribute : Attribute
{
    /// <summary>What is known of these targets; <c>bench suite</c> counts verdicts against it.</summary>
    public Expectation Expect { get; set; }
}
