using System.Linq;
using System.Reflection;
using GamingAudit.Analyzers.Graders;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>A check of ledgers. It looks at no code of its own but what a ledger's operations show.</summary>
internal abstract class RewardRule
{
    /// <summary>The category of all rules.</summary>
    public const string Category = "Reward";

    /// <summary>
    /// The address that a rule's page is found under. Absolute, since an editor opens nothing for a relative one; the
    /// project's <c>RepositoryUrl</c> comes as metadata of the assembly.
    /// </summary>
    public static readonly string Pages = typeof(RewardRule).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryUrl").Value
        + "/blob/main/analyzers/docs/";

    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>
    /// Whether the rule also looks at what a class pays another's agent, as notes: who else pays that agent it cannot
    /// know.
    /// </summary>
    public virtual bool IsOfOthers => false;

    /// <summary>
    /// Whether what things are called decides it, so that the same code without a helper's or flag's name says less.
    /// </summary>
    public virtual bool ReadsNames => false;

    public virtual void Check(MethodLedger method, RuleContext context)
    {
    }

    public virtual void Check(ClassLedger type, RuleContext context)
    {
    }

    /// <summary>Checks a type that pays rewards or whose file learns from them, once.</summary>
    public virtual void CheckType(INamedTypeSymbol type, RuleContext context)
    {
    }

    public virtual void Check(GraderBody grader, RuleContext context)
    {
    }

    /// <summary>Checks a method that writes what a judge is asked about an answer.</summary>
    public virtual void CheckPrompt(GraderBody prompt, RuleContext context)
    {
    }

    public virtual void Check(TargetLedger target, RuleContext context)
    {
    }
}
