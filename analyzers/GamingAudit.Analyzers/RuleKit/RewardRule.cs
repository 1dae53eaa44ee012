using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>A check of ledgers. It looks at no code of its own but what a ledger's operations show.</summary>
internal abstract class RewardRule
{
    /// <summary>The category of all rules.</summary>
    public const string Category = "Reward";

    /// <summary>Where a rule's page lies, seen from the root of the repository.</summary>
    public const string Pages = "analyzers/docs/";

    public abstract DiagnosticDescriptor Descriptor { get; }

    public virtual void Check(MethodLedger method, RuleContext context)
    {
    }

    public virtual void Check(ClassLedger type, RuleContext context)
    {
    }

    public virtual void Check(TargetLedger target, RuleContext context)
    {
    }
}
