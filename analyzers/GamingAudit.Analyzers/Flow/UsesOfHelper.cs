using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>How the program uses a helper of a type, where it only calls it or starts it for good.</summary>
/// <param name="Calls">The calls on the own object in the type.</param>
/// <param name="IsRepeated">Whether an engine is told to run it again and again.</param>
internal sealed record UsesOfHelper(int Calls, bool IsRepeated)
{
    /// <summary>The uses; null where somebody runs it of whom nothing is known.</summary>
    public static UsesOfHelper? Of(MethodDeclarationSyntax helper, IMethodSymbol method, TypeSource type)
    {
        string name = helper.Identifier.ValueText;
        bool isRepeated = false;
        int calls = 0;
        foreach (SyntaxNode use in type.Uses(name))
        {
            if (use.Parent is InvocationExpressionSyntax call && call.Expression == use
                || use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own
                && own.Parent is InvocationExpressionSyntax { Expression: var of } && of == own)
            {
                InvocationExpressionSyntax made = use.FirstAncestorOrSelf<InvocationExpressionSyntax>()!;
                if (type.Declaration(made) == helper) calls++;
            }
            else if (Repeats.IsStart(use))
            {
                isRepeated = true;
            }
            else if (!Repeats.IsStop(use))
            {
                return null;
            }
        }

        if (method.DeclaredAccessibility is Accessibility.Private) return new UsesOfHelper(calls, isRepeated);
        if (type.Type.ContainingAssembly is not ISourceAssemblySymbol source) return null;
        PayingProgram program = PayingProgram.Of(source.Compilation);
        bool isOthers = program.Uses(name).Any(use => !type.Declares(use));
        if (isOthers && !program.IsUnique(name)) isOthers = program.Uses(name).Any(use => !type.Declares(use)
            && !(use is InvocationExpressionSyntax other && IsOfAnother(other, type)));
        bool isTold = program.Knows(name) || method.DeclaredAccessibility != Accessibility.Public;
        return isTold && !isOthers ? new UsesOfHelper(calls, isRepeated) : null;
    }

    // door.Open(), where another type has a method of that name as well.
    private static bool IsOfAnother(InvocationExpressionSyntax call, TypeSource type)
    {
        if (Places.OfReceiver(call).IsSelf) return call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } around
            && around.Members.OfType<MethodDeclarationSyntax>().Any(
                one => one.Identifier.ValueText == CallShape.NameOf(call.Expression));
        return DeclaredTypes.Of((call.Expression as MemberAccessExpressionSyntax)?.Expression) is { } declared
            && declared != type.Type.Name;
    }
}
