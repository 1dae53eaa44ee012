using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An outcome is paid and nothing in the program ends an episode.</summary>
internal sealed class NoEnd : RewardRule
{
    public const string Id = "GA2011";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Outcome paid and the episode goes on",
        "'{0}' pays for '{1}' and nothing in the program ends an episode: the agent stays where it is "
        + "paid, or fails for nothing, until the step limit",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Methods.Any(method => !method.Ends.IsEmpty) || type.Horizon is not null) return;
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (!term.Amount.IsConstant || Math.Abs(term.Amount.Low) < 1 || term.Consumed) continue;
                if (OutcomeWords.Of(term, context) is not { } outcome
                    || BodyUse.ChangesWhatItTouches(method, context.Type)) continue;
                if (SomebodyEnds(context.Compilation)) return;
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), outcome);
            }
        }
    }

    private static bool SomebodyEnds(Compilation compilation) =>
        KnownFrameworks.Words.Ends.Any(word => Mentions.Of(compilation, word));
}
