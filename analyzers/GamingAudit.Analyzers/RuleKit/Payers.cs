using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Whether agents of a program are paid from outside: a claim that nothing else pays must hold for all of it.
/// </summary>
internal static class Payers
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> Known = new();

    /// <summary>Whether some code pays or ends another object's episode than its own, by names.</summary>
    public static bool PayOthers(Compilation compilation) => Known.GetValue(
        compilation, all => new StrongBox<bool>(all.SyntaxTrees.Where(KnownFrameworks.MayPay)
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Any(IsOfAnother))).Value;

    private static bool IsOfAnother(InvocationExpressionSyntax call) =>
        CallShape.NameOf(call.Expression) is { } name
        && (KnownFrameworks.Words.Ends.Contains(name) || KnownFrameworks.Words.Adders.ContainsKey(name)
            || KnownFrameworks.Words.Adders.ContainsValue(name))
        && !Places.OfReceiver(call).IsSelf;
}
