using GamingAudit.Engine.Running;

namespace GamingAudit.Xunit;

/// <summary>How much an audit may cost, as an attribute can say it. Also the value of the trait <c>Audit</c>.</summary>
public enum AuditDepth
{
    /// <summary>A few seconds a target: <see cref="AuditBudget.Quick"/>.</summary>
    Quick,

    /// <summary>Some twenty seconds: <see cref="AuditBudget.Standard"/>.</summary>
    Standard,

    /// <summary>Minutes: <see cref="AuditBudget.Deep"/>.</summary>
    Deep,
}
