using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Settings that are true unless somebody sets them, as alternatives in a condition.</summary>
internal static class SettingsOn
{
    /// <summary>
    /// The alternative of a condition that such a setting decides, and its name; null where none does.
    /// </summary>
    public static (BinaryExpressionSyntax Either, string Setting)? In(ExpressionSyntax condition, TypeSource type)
    {
        while (condition is ParenthesizedExpressionSyntax inner) condition = inner.Expression;
        if (condition is not BinaryExpressionSyntax either) return null;
        if (!either.IsKind(SyntaxKind.LogicalOrExpression)) return null;
        return new[] { either.Left, either.Right }.OfType<IdentifierNameSyntax>()
            .Select(side => side.Identifier.ValueText).FirstOrDefault(name => IsOn(name, type)) is { } setting
            ? (either, setting)
            : null;
    }

    private static bool IsOn(string name, TypeSource type)
    {
        if (TypeMembers.Find(type.Type, name) is not { IsStatic: false } member
            || TypeMembers.TypeOf(member)?.SpecialType != SpecialType.System_Boolean) return false;
        ExpressionSyntax?[] assigned = [.. type.Assigned(name)];
        return assigned.Length == 0
            ? TypeMembers.Initializer(member, default)?.IsKind(SyntaxKind.TrueLiteralExpression) == true
            : assigned.All(value => value is IdentifierNameSyntax given && type.Type.InstanceConstructors.Any(
                made => made.Parameters.Any(one => one.Name == given.Identifier.ValueText
                    && one is { HasExplicitDefaultValue: true, ExplicitDefaultValue: true })));
    }
}
