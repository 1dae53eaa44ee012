using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What is worth a whole life, by which evolution selects.</summary>
internal static class Lives
{
    /// <summary>Whether a term is gathered in the worth of a life.</summary>
    public static bool IsOf(RewardTerm term, RuleContext context) => WorthOf(term, context) is not null;

    /// <summary>The member in which a term is gathered, where it is the worth of a life.</summary>
    public static ISymbol? WorthOf(RewardTerm term, RuleContext context) =>
        (term.Call.Site switch
        {
            IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } } => member,
            IIncrementOrDecrementOperation { Target: IMemberReferenceOperation { Member: var member } } => member,
            IInvalidOperation { Syntax: AssignmentExpressionSyntax { Left: var left } }
                when Places.OfOwner(left).IsSelf && CallShape.NameOf(left) is { } name =>
                TypeMembers.Find(context.Type.Type, name),
            _ => null,
        }) is { } worth && (RewardEvidence.SaysFitness(worth.Name)
            || LearnerFlow.Of(context.Compilation).IsLife(worth)) ? worth : null;

    /// <summary>Whether the method gives back the worth of a life that others play: it is read once.</summary>
    public static bool AreReadBy(IMethodSymbol method) =>
        RewardEvidence.IsFitness(method) && !RewardEvidence.PlaysLife(method);
}
