using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// node.Owned = true; pay: what is paid is marked, the start of an episode takes the marks off, and nothing asks for
/// the mark before it pays again.
/// </summary>
internal static class UnaskedMarks
{
    /// <summary>What marks what is paid; null where nothing does, or where the mark is asked for.</summary>
    public static AssignmentExpressionSyntax? Of(RewardTerm term, TypeSource type)
    {
        if (term is not { Trigger: Trigger.Step, EndsAfter: false, Value: { } value }) return null;
        if (!term.Receiver.IsSelf || term.Amount.High <= 0) return null;
        return Blocks(term, value.Syntax, type).SelectMany(block => block.Statements)
            .OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression)
            .OfType<AssignmentExpressionSyntax>().FirstOrDefault(set => IsMark(set) && IsOfEpisode(set, type)
                && !IsAskedFor(set, term, type));
    }

    // The block that pays, and those in which a helper gives back what is paid.
    private static IEnumerable<BlockSyntax> Blocks(RewardTerm term, SyntaxNode value, TypeSource type)
    {
        IEnumerable<SyntaxNode> results = value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Select(type.Declaration).OfType<MethodDeclarationSyntax>().SelectMany(MethodResults.Of)
            .Where(result => Literals.Number(result) is null);
        return results.Prepend(term.Call.Site.Syntax).Select(part => part.FirstAncestorOrSelf<BlockSyntax>())
            .OfType<BlockSyntax>().Distinct();
    }

    // target.Owned = true, owned[target] = true: one of several.
    private static bool IsMark(AssignmentExpressionSyntax set) =>
        set.IsKind(SyntaxKind.SimpleAssignmentExpression) && set.Right.IsKind(SyntaxKind.TrueLiteralExpression)
        && set.Left is ElementAccessExpressionSyntax
            or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax };

    private static bool IsOfEpisode(AssignmentExpressionSyntax set, TypeSource type) =>
        Writes.NameOf(set.Left) is { } name && type.WritesOf(name).Any(write => type.IsAtStart(write.Site)
            && (write.Change == "false" || write.Site is InvocationExpressionSyntax
                || write.Value is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax));

    // By a test around the pay, or anywhere in the class by its opposite, of this or of one that stands for all.
    private static bool IsAskedFor(AssignmentExpressionSyntax set, RewardTerm term, TypeSource type)
    {
        string name = Writes.NameOf(set.Left)!;
        Place mark = Places.Of(set.Left);
        SyntaxNode? method = set.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return (method is not null && SyntaxGuards.Of(set, method).Any(fact => fact.Subject == mark))
            || term.Guards.Any(fact => fact.Subject == mark && fact.Flag is false)
            || type.Type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
                .OfType<ExpressionSyntax>().Any(IsTest);

        bool IsTest(ExpressionSyntax node) => node switch
        {
            PrefixUnaryExpressionSyntax { Operand: var asked } not =>
                not.IsKind(SyntaxKind.LogicalNotExpression) && IsOfMark(asked),
            BinaryExpressionSyntax { Left: var left, Right: var right } compared => (IsOfMark(left) || IsOfMark(right))
                && (compared.IsKind(SyntaxKind.EqualsExpression) || compared.IsKind(SyntaxKind.NotEqualsExpression)),
            IsPatternExpressionSyntax { Expression: var asked } => IsOfMark(asked),
            // Elsewhere it may be what is observed.
            ConditionalExpressionSyntax { Condition: var asked } =>
                method?.Span.Contains(asked.Span) == true && IsOfMark(asked),
            _ => false,
        };

        bool IsOfMark(ExpressionSyntax asked) => Writes.NameOf(asked) == name
            && (method?.Span.Contains(asked.Span) != true || SyntaxFactory.AreEquivalent(asked, set.Left)
                || asked.FirstAncestorOrSelf<LambdaExpressionSyntax>() is not null);
    }
}
