using System.Linq;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>How what is paid follows the way between two places.</summary>
internal static class PaidWays
{
    // At as many points as leave no room for chance, a way of one and of two.
    private const int Points = 4;
    private const double Near = 1, Far = 2;

    /// <summary>1 where a longer way is paid more wherever it is asked, -1 where it is paid less; 0 for anything else.
    /// </summary>
    public static int Sign(ExpressionSyntax value, MethodLedger method, TypeSource type)
    {
        double?[] changes = [.. Enumerable.Range(0, Points).Select(draw => At(Far, draw) - At(Near, draw))];
        return changes.All(change => change > 0) ? 1 : changes.All(change => change < 0) ? -1 : 0;

        double? At(double way, int draw) => new SampledValue(
            type, part => Ways.Is(part) ? way : null, draw).Read(value, method.Body.Syntax);
    }
}
