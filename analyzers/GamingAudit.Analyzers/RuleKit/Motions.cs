using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>How the step of an environment moves what it holds, and whether the agent can keep it there.</summary>
internal static class Motions
{
    /// <summary>By how much an assignment moves its target; null where it does something else with it.</summary>
    public static ExpressionSyntax? By(AssignmentExpressionSyntax set)
    {
        if (set.IsKind(SyntaxKind.AddAssignmentExpression) || set.IsKind(SyntaxKind.SubtractAssignmentExpression))
            return set.Right;
        if (!set.IsKind(SyntaxKind.SimpleAssignmentExpression)) return null;
        return Within(set.Right) is BinaryExpressionSyntax sum
            && (sum.IsKind(SyntaxKind.AddExpression) || sum.IsKind(SyntaxKind.SubtractExpression))
                ? Rest(sum, Places.Of(set.Left))
                : null;
    }

    /// <summary>
    /// at = move switch { Up => ..., _ => at }, at = action == 1 ? at + 1 : at: whether some choice leaves it.
    /// </summary>
    public static bool IsKeptByChoice(AssignmentExpressionSyntax set, MethodLedger method)
    {
        if (!set.IsKind(SyntaxKind.SimpleAssignmentExpression)) return false;
        Place kept = Places.Of(set.Left);
        return set.Right switch
        {
            SwitchExpressionSyntax choice => IsOfAction(choice.GoverningExpression, method)
                && choice.Arms.Any(arm => Places.Of(arm.Expression) == kept),
            ConditionalExpressionSyntax choice => IsOfAction(choice.Condition, method) && Last(choice) == kept,
            _ => false,
        };

        static Place Last(ConditionalExpressionSyntax choice) => choice.WhenFalse is ConditionalExpressionSyntax next
            ? Last(next)
            : Places.Of(choice.WhenFalse);
    }

    /// <summary>thrust * 0.1f, Clamp(delta, -1, 1): whether who asks for nothing is not moved.</summary>
    public static bool IsNothingForNothing(ExpressionSyntax by, MethodLedger method) => by switch
    {
        LiteralExpressionSyntax => Literals.Number(by) is 0,
        ParenthesizedExpressionSyntax inner => IsNothingForNothing(inner.Expression, method),
        CastExpressionSyntax cast => IsNothingForNothing(cast.Expression, method),
        PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression) =>
            IsNothingForNothing(minus.Operand, method),
        BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression) =>
            IsNothingForNothing(product.Left, method) || IsNothingForNothing(product.Right, method),
        BinaryExpressionSyntax ratio when ratio.IsKind(SyntaxKind.DivideExpression) =>
            IsNothingForNothing(ratio.Left, method),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression)
            || sum.IsKind(SyntaxKind.SubtractExpression) =>
            IsNothingForNothing(sum.Left, method) && IsNothingForNothing(sum.Right, method),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 3 } limited } call
            when CallShape.NameOf(call.Expression) == "Clamp" => IsNothingForNothing(limited[0].Expression, method)
                && Literals.Number(limited[1].Expression) is not > 0,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } parts } =>
            parts.All(part => IsNothingForNothing(part.Expression, method)),
        ConditionalExpressionSyntax choice =>
            IsOfAction(choice.Condition, method) && IsNothingForNothing(choice.WhenFalse, method),
        SwitchExpressionSyntax choice => IsOfAction(choice.GoverningExpression, method)
            && choice.Arms.Any(arm => Literals.Number(arm.Expression) is 0),
        IdentifierNameSyntax name => IsAction(name.Identifier.ValueText, method),
        ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax all } =>
            IsAction(all.Identifier.ValueText, method),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax whole } =>
            IsAction(whole.Identifier.ValueText, method),
        _ => false,
    };

    /// <summary>gems.Contains(cell), of a collection that nothing but the start of an episode changes.</summary>
    public static bool IsAskedOfTheSame(CallShape call, TypeSource type)
    {
        if (call.Name is not ("Contains" or "ContainsKey")) return false;
        if (call.Syntax.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax asked })
            return false;
        string name = asked.Identifier.ValueText;
        if (!type.Type.GetMembers(name).OfType<IFieldSymbol>().Any(
            field => field.DeclaredAccessibility == Accessibility.Private)) return false;
        return type.Type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
            .OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name).All(IsLook);

        // It is looked into, or the start of an episode fills it.
        bool IsLook(IdentifierNameSyntax use) => use.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member =>
                member.Name.Identifier.ValueText is "Contains" or "ContainsKey" or "Any" or "Sum",
            MemberAccessExpressionSyntax => true,
            _ => false,
        } || (use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } start && (start is ConstructorDeclarationSyntax
            || (start is MethodDeclarationSyntax begin && type.EpisodeBegins.Contains(begin))));
    }

    // Clamp(x + 1, 0, 9), Max(x - 1, 0): the value that is kept in its bounds.
    private static ExpressionSyntax Within(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Within(inner.Expression),
        CastExpressionSyntax cast => Within(cast.Expression),
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 or 3 } limited } call
            when CallShape.NameOf(call.Expression) is "Clamp" or "Min" or "Max" =>
            limited.Select(one => Within(one.Expression)).OfType<BinaryExpressionSyntax>().FirstOrDefault() ?? value,
        // (x + by + 8) % 8: round a ring of 8.
        BinaryExpressionSyntax ring when ring.IsKind(SyntaxKind.ModuloExpression) =>
            Within(ring.Left) is BinaryExpressionSyntax { Right: var whole, Left: var rest } sum
            && sum.IsKind(SyntaxKind.AddExpression) && Places.Of(whole) == Places.Of(ring.Right)
                ? Within(rest)
                : Within(ring.Left),
        _ => value,
    };

    // x + by, by + x, x + a - b
    private static ExpressionSyntax? Rest(BinaryExpressionSyntax sum, Place target)
    {
        if (Places.Of(sum.Left) == target) return sum.Right;
        if (sum.IsKind(SyntaxKind.AddExpression) && Places.Of(sum.Right) == target) return sum.Left;
        // x + action - 1: as it is written, the last step is by what is subtracted from the rest.
        return sum.Left is BinaryExpressionSyntax inner && Rest(inner, target) is { } by
            ? sum.WithLeft(by)
            : null;
    }

    private static bool IsOfAction(ExpressionSyntax condition, MethodLedger method) =>
        method.Method.Parameters.Any(parameter => KnownFrameworks.IsAction(parameter)
            && Place.Identifiers(condition.ToString()).Contains(parameter.Name));

    private static bool IsAction(string name, MethodLedger method) =>
        method.Method.Parameters.Any(parameter => parameter.Name == name && KnownFrameworks.IsAction(parameter));
}
