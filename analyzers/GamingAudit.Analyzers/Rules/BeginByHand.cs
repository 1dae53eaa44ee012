using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The start of an episode is called by hand where no episode has ended.</summary>
internal sealed class BeginByHand : RewardRule
{
    public const string Id = "GA2012";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Episode begun by hand",
        "'{0}' puts everything back and the episode goes on: what was paid before it and what comes after it are one "
        + "return, and the agent is moved by no action of its own",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger == Trigger.EpisodeBegin) return;
        if (KnownFrameworks.Words.SetUps.Contains(method.Method.Name)) return;
        foreach (IOperation operation in method.Body.DescendantsAndSelf())
        {
            if (CallShape.Of(operation) is not { } call) continue;
            if (!call.Receiver().IsSelf)
            {
                if (IsOfAnotherAgent(call) && !EndsHere(call.Syntax, method))
                    context.Note(Rule, call.Syntax.GetLocation(), null, call.Syntax.ToString());
                continue;
            }

            if (!IsCalledByFramework(call, context.Type) || EndsHere(call.Syntax, method)) continue;
            context.Report(Rule, call.Syntax);
        }
    }

    // agent.OnEpisodeBegin(), where a trap charges the agent.
    private static bool IsOfAnotherAgent(CallShape call) => KnownFrameworks.Words.Begins.Contains(call.Name)
        && call.Method is { ContainingType: { } owner } && KnownFrameworks.IsAgent(owner);

    // An override: the framework calls it whenever an episode ends.
    private static bool IsCalledByFramework(CallShape call, TypeSource type) =>
        KnownFrameworks.Words.Begins.Contains(call.Name)
        && type.EpisodeBegin is { } begin && begin.Identifier.ValueText == call.Name
        && begin.Modifiers.Any(SyntaxKind.OverrideKeyword);

    // The episode ends beside it: the start runs twice, and harms nobody.
    private static bool EndsHere(SyntaxNode call, MethodLedger method) =>
        call.FirstAncestorOrSelf<BlockSyntax>() is { } block
        && method.Ends.Any(end => block.Span.Contains(end.Site.Syntax.Span));
}
