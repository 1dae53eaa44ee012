using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Calls of own methods that do nothing but compute, as statements: RandomSpot();</summary>
internal static class ThrownAway
{
    /// <summary>Those of the type.</summary>
    public static IEnumerable<InvocationExpressionSyntax> In(TypeSource type) =>
        from reference in type.Type.DeclaringSyntaxReferences
        from call in reference.GetSyntax().DescendantNodes().OfType<ExpressionStatementSyntax>()
            .Select(statement => statement.Expression).OfType<InvocationExpressionSyntax>()
        where Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper && OnlyComputes(helper)
        select call;

    // Of a class of numbers or of geometry, which changes none of its arguments.
    private static bool IsFunction(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
        && (Arithmetic.IsClass(owner.Identifier.ValueText)
            || KnownFrameworks.Words.Geometry.Contains(owner.Identifier.ValueText))
        && call.ArgumentList.Arguments.Count > 0
        && call.ArgumentList.Arguments.All(argument => argument.RefKindKeyword.IsKind(SyntaxKind.None));

    // It gives something back, writes its own locals alone and asks for nothing but functions and draws.
    private static bool OnlyComputes(MethodDeclarationSyntax helper)
    {
        if (helper.ReturnType is PredefinedTypeSyntax { Keyword.ValueText: "void" }) return false;
        if (helper.Modifiers.Any(word => word.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword
            or SyntaxKind.AbstractKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.PartialKeyword)) return false;
        if (((SyntaxNode?)helper.Body ?? helper.ExpressionBody) is not { } body) return false;
        HashSet<string> locals = LocalNames.In(helper);
        return Writes.In(body).All(write => write.IsOfItself && locals.Contains(write.Name))
            && !helper.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Count > 0)
            && body.DescendantNodes().All(node => node switch
            {
                YieldStatementSyntax or ThrowStatementSyntax or AwaitExpressionSyntax => false,
                InvocationExpressionSyntax call => IsFunction(call) || IsDraw(call),
                _ => true,
            });
    }

    private static bool IsDraw(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var owner }
        && CallShape.NameOf(owner) is { } name && NameWords.Of(name).Any(word => word is "random" or "rng" or "rand");
}
