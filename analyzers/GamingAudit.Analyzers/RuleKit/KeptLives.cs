using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>A fitness that goes on into the next life: what begins that sets other members back, and not this one.
/// </summary>
internal static class KeptLives
{
    /// <summary>The member; null where something sets it back, or the object is made anew.</summary>
    public static ISymbol? Of(RewardTerm term, RuleContext context)
    {
        if (Lives.WorthOf(term, context) is not IFieldSymbol
            {
                IsStatic: false, DeclaredAccessibility: Accessibility.Private,
            } worth) return null;
        TypeSource type = context.Type;
        Write[] writes = [.. type.WritesOf(worth.Name).Where(write => !SetUpCode.Holds(write.Site))];
        if (!writes.All(write => write.Change is "+" or "-")) return null;
        return type.Type.GetMembers().OfType<IMethodSymbol>().SelectMany(MethodResults.Declarations).Any(
            method => !SetUpCode.Holds(method) && EpisodeNames.BeginsLife(method.Identifier.ValueText)
            && Writes.In(method).Any(write => write.IsOfItself && write.Value is LiteralExpressionSyntax
                && TypeMembers.Find(type.Type, write.Name) is IFieldSymbol)
            && !method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                call => Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
                    && type.WrittenBy(helper).Contains(worth.Name)))
            ? worth : null;
    }
}
