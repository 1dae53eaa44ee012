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

    /// <summary>
    /// Which failure it is, where that is known; <c>bench diagnosis</c> counts against it. Where nothing is said, a
    /// hack is expected to be <see cref="Failure.Hacking"/> and a control to be <see cref="Failure.None"/>.
    /// </summary>
    public Failure Failure { get; set; }
}
