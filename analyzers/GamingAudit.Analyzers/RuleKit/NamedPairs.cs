using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Locals that are called as a measure before something and after it, and are made alike of other things:
/// <c>before = Abs(head.x - food.x)</c>, <c>after = Abs(next.x - food.x)</c>.
/// </summary>
internal static class NamedPairs
{
    /// <summary>Whether the two are one measure at two moments of which the first is the earlier.</summary>
    public static bool Are(IOperation earlier, IOperation later, MethodLedger method)
    {
        if (Made(earlier, method) is not var (first, one)) return false;
        if (Made(later, method) is not var (second, other)) return false;
        string[] past = [.. NameWords.Of(first).Where(IsEarlier)], now = [.. NameWords.Of(second).Where(IsEarlier)];
        if (past.Length == 0 || now.Length > 0 || Rest(first) != Rest(second)) return false;
        return one.ToString() != other.ToString()
            && one.DescendantNodesAndSelf().Select(node => node.Kind())
                .SequenceEqual(other.DescendantNodesAndSelf().Select(node => node.Kind()));
    }

    private static (string Name, SyntaxNode Value)? Made(IOperation operand, MethodLedger method) =>
        operand.Unconverted() is ILocalReferenceOperation { Local: var local } && method.Locals.Only(local) is { } made
            ? (local.Name, made.Syntax) : null;

    private static bool IsEarlier(string word) =>
        word is "before" or "prev" or "previous" or "old" or "last" or "earlier";

    // distanceBefore and distanceAfter, oldScore and newScore: of one thing.
    private static string Rest(string name) => string.Join(" ", NameWords.Of(name).Where(
        word => !IsEarlier(word) && word is not ("after" or "new" or "now" or "curr" or "current" or "next")));
}
