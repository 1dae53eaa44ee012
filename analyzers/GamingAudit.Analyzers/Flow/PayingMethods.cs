using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What one file pays, by names: methods that pay their own object, and places that pay another.</summary>
/// <param name="Methods">The names of methods that pay or end an episode of their own object.</param>
/// <param name="Wrappers">Those of them that pay what a parameter says.</param>
/// <param name="Others">Whom it pays beside its own objects.</param>
internal sealed record PayingMethods(
    IReadOnlyList<string> Methods, IReadOnlyList<string> Wrappers, IReadOnlyList<ExpressionSyntax> Others)
{
    private static readonly ConditionalWeakTable<SyntaxTree, PayingMethods> Known = new();

    private static readonly PayingMethods None = new([], [], []);

    /// <summary>What the file pays; read once.</summary>
    public static PayingMethods Of(SyntaxTree tree) =>
        KnownFrameworks.MayPay(tree) ? Known.GetValue(tree, Read) : None;

    private static PayingMethods Read(SyntaxTree tree)
    {
        var methods = new List<string>();
        var wrappers = new List<string>();
        var others = new List<ExpressionSyntax>();
        var callers = new List<(string Caller, string Called)>();
        foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            HashSet<string> parameters =
                [.. method.ParameterList.Parameters.Select(parameter => parameter.Identifier.ValueText)];
            bool pays = false, passes = false;
            foreach (SyntaxNode node in method.DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier: var called } })
                    callers.Add((method.Identifier.ValueText, called.ValueText));
                if ((KnownFrameworks.PayByName(node) ?? RewardMethods.PayByName(node)) is not { } paid) continue;
                ExpressionSyntax? named = (node as InvocationExpressionSyntax)?.Expression
                    ?? (node as AssignmentExpressionSyntax)?.Left;
                if (named is MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax } access
                    && !Places.OfOwner(access).IsSelf)
                {
                    others.Add(access.Expression);
                    if (access.Expression is IdentifierNameSyntax { Identifier.ValueText: var payee }
                        && parameters.Contains(payee))
                    {
                        wrappers.Add(method.Identifier.ValueText);
                        continue;
                    }
                }

                pays = true;
                passes |= paid.Amount?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                    .Any(name => parameters.Contains(name.Identifier.ValueText)) == true;
            }

            if (pays) methods.Add(method.Identifier.ValueText);
            if (passes) wrappers.Add(method.Identifier.ValueText);
        }

        // Who calls a method that pays pays as well.
        var known = new HashSet<string>(methods);
        for (int before = -1; before != known.Count;)
        {
            before = known.Count;
            foreach ((string caller, string called) in callers)
            {
                if (known.Contains(called) && known.Add(caller)) methods.Add(caller);
            }
        }

        return new PayingMethods(methods, wrappers, others);
    }
}
