using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Agents that are switched off before they are paid. OnDisable of an agent ends its episode and takes it out of its
/// group (ML-Agents, Agent.OnDisable), so that what is paid afterwards belongs to its next life.
/// </summary>
internal static class SwitchedOff
{
    /// <summary>The call that switches off whom the term pays; null where it is on.</summary>
    public static InvocationExpressionSyntax? Before(RewardTerm term)
    {
        if (term.Via is not null || term.Kind is not (CallKind.Add or CallKind.Set)) return null;
        if (term.Call.Site.Syntax is not InvocationExpressionSyntax { Expression: var called } pay) return null;
        Place owner = Places.OfOwner(called);
        foreach (StatementSyntax before in EarlierStatements.Of(pay))
        {
            InvocationExpressionSyntax[] calls = [.. before.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(call => CallShape.NameOf(call.Expression) == "SetActive")];
            if (calls.Any(call => Switching.To(call) != false)) return null;
            if (calls.FirstOrDefault(call => call.Parent == before && Switching.Owner(call) == owner) is { } off)
                return off;
        }

        return null;
    }
}
