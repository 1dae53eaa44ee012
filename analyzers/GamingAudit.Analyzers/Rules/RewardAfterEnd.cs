using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A reward follows the end of its own agent's episode, on a path that no known fact excludes.</summary>
internal sealed class RewardAfterEnd : RewardRule
{
    public const string Id = "GA2001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward after the end of the episode",
        "'{0}' runs after '{1}' has ended the episode and begun the next: the next episode is paid, "
        + "and what the last action earned is lost to it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (PathHazard hazard in method.Hazards)
        {
            if (hazard.Kind != HazardKind.RewardAfterEnd) continue;
            object[] calls = [hazard.SecondCall.Site.Syntax.ToString(), hazard.FirstCall.Site.Syntax.ToString()];
            if (hazard.Certain) context.Report(Rule, hazard.Second, hazard.First, calls);
            else if (hazard.IsLikely) context.Note(Rule, hazard.Second, hazard.First, calls);
        }
    }

    // manager.Broken(); agent.OneBroken(); where the manager ends the agent's episode and the agent's method pays it.
    public override void Check(ClassLedger type, RuleContext context)
    {
        if (!KnownFrameworks.IsAgent(type.Type)) return;
        PayingProgram program = PayingProgram.Of(context.Compilation);
        foreach (MethodLedger method in type.Methods.Where(
            method => method.Terms.Any(term => term.IsOwn) && method.Ends.IsEmpty))
        {
            foreach (InvocationExpressionSyntax call in
                program.Uses(method.Method.Name).OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }) continue;
                if (DeclaredTypes.Of(receiver) != type.Type.Name) continue;
                if (EndsOfPaid.Before(call, context.Type, context.Compilation) is not { } end) continue;
                context.Note(Rule, call.GetLocation(), end.GetLocation(), call.ToString(), end.ToString());
            }
        }
    }
}
