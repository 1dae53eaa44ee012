using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// What an environment gives back for the end of an episode: the conditions each of which is enough for it.
/// </summary>
internal static class EndValues
{
    // A place that is no end of the kind tells a learner apart what is over and what only stopped.
    private static readonly HashSet<string> Truncations = ["truncated", "truncation", "interrupted", "timeout"];

    /// <summary>The conditions; none where the class also says which ends are truncations.</summary>
    public static IEnumerable<ExpressionSyntax> Of(INamedTypeSymbol type, HashSet<string> names)
    {
        List<MemberDeclarationSyntax> members = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .SelectMany(declaration => declaration.Members).ToList();
        bool tellsApart = members.SelectMany(member => member.DescendantTokens()).Any(
            token => token.IsKind(SyntaxKind.IdentifierToken)
                && NameWords.Of(token.ValueText).Any(word => Truncations.Contains(word)));
        return tellsApart ? [] : members.SelectMany(member => In(member, names)).SelectMany(Alternatives);
    }

    /// <summary>crashed || landed of done = crashed || landed: the whole value that a condition is a part of.</summary>
    public static SyntaxNode Whole(SyntaxNode part) => part.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax and not AssignmentExpressionSyntax).LastOrDefault() ?? part;

    private static IEnumerable<ExpressionSyntax> In(MemberDeclarationSyntax member, HashSet<string> names)
    {
        if (member is MethodDeclarationSyntax method && IsDone(method))
        {
            if (method.ExpressionBody is { } arrow) yield return arrow.Expression;
            foreach (ReturnStatementSyntax given in method.DescendantNodes().OfType<ReturnStatementSyntax>())
                if (given.Expression is not null) yield return given.Expression;
        }

        int flag = member is MethodDeclarationSyntax { ReturnType: TupleTypeSyntax tuple } ? FlagIn(tuple, names) : -1;
        foreach (SyntaxNode node in member.DescendantNodes())
        {
            switch (node)
            {
                case TupleExpressionSyntax { Parent: ReturnStatementSyntax or ArrowExpressionClauseSyntax } result
                    when flag >= 0 && flag < result.Arguments.Count
                        && result.Arguments[flag].Expression is not IdentifierNameSyntax:
                    yield return result.Arguments[flag].Expression;
                    break;
                case AssignmentExpressionSyntax set when set.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && CallShape.NameOf(set.Left) is { } name && names.Contains(Bare(name)):
                    yield return set.Right;
                    break;
                case VariableDeclaratorSyntax { Initializer: { } initial } local
                    when names.Contains(Bare(local.Identifier.ValueText)):
                    yield return initial.Value;
                    break;
            }
        }
    }

    // _done, m_done
    private static string Bare(string name) =>
        (name.StartsWith("m_", System.StringComparison.Ordinal) ? name.Substring(2) : name).TrimStart('_');

    // (float[] state, double reward, bool done): the flag that a step gives back beside a reward.
    private static int FlagIn(TupleTypeSyntax tuple, HashSet<string> names)
    {
        if (!tuple.Elements.Any(element => element.Type.ToString() is "float" or "double")) return -1;
        int named = tuple.Elements.IndexOf(element => names.Contains(element.Identifier.ValueText));
        return named >= 0 ? named
            : tuple.Elements.Count(element => element.Type.ToString() == "bool") == 1
                ? tuple.Elements.IndexOf(element => element.Type.ToString() == "bool")
                : -1;
    }

    private static bool IsDone(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(
            attribute => attribute.Name is SimpleNameSyntax { Identifier.ValueText: var name }
                && KnownFrameworks.Words.Ends.Contains(name));

    // fell || steps >= limit
    private static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Alternatives(inner.Expression),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) =>
            Alternatives(either.Left).Concat(Alternatives(either.Right)),
        _ => [condition],
    };
}
