using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Fields that hand the chosen action on to another method, by syntax and names.</summary>
internal static class ActionFields
{
    // gas = clamped; clamped = Clamp(actions[0]): deeper chains are rare.
    private const int MaxDepth = 3;

    /// <summary>Whether a step sets the member to what was chosen, and all else that is written is a number.</summary>
    public static bool Holds(string name, TypeSource type)
    {
        bool found = false;
        foreach (Write write in type.WritesOf(name))
        {
            // chosen[2] *= 4f; scales what was chosen.
            if (write.Site is AssignmentExpressionSyntax { Right: var by } scaled && Literals.Number(by) is not null
                && scaled.Kind() is SyntaxKind.MultiplyAssignmentExpression or SyntaxKind.DivideAssignmentExpression)
                continue;
            if (write.Value is not { } value) return false;
            // chosen = new float[3]: nothing was chosen yet.
            if (Literals.Number(value) is not null || value is ArrayCreationExpressionSyntax { Initializer: null })
                continue;
            if (!IsOfAction(value, type, MaxDepth)) return false;
            found = true;
        }

        return found;
    }

    private static bool IsOfAction(ExpressionSyntax value, TypeSource type, int depth)
    {
        if (value.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return false;
        bool found = false;
        foreach (IdentifierNameSyntax name in value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            // What is called or read of another is that one's.
            if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name) continue;
            string text = name.Identifier.ValueText;
            if (Arithmetic.IsClass(text) || type.Constant(text) is not null) continue;
            if (!IsAction(text, method, type) && !(depth > 0 && LocalOf(text, method) is { } local
                && IsOfAction(local, type, depth - 1))) return false;
            found = true;
        }

        return found;
    }

    private static bool IsAction(string name, MethodDeclarationSyntax method, TypeSource type) =>
        type.Type.GetMembers(method.Identifier.ValueText).OfType<IMethodSymbol>()
            .SelectMany(symbol => symbol.Parameters)
            .Any(parameter => parameter.Name == name && KnownFrameworks.IsAction(parameter));

    private static ExpressionSyntax? LocalOf(string name, MethodDeclarationSyntax method)
    {
        if (Writes.In(method).Any(write => write.Name == name)) return null;
        return method.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(local => local.Identifier.ValueText == name)?.Initializer?.Value;
    }
}
