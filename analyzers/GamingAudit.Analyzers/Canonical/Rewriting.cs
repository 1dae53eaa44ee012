using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>What several rewritings ask of code.</summary>
internal static class Rewriting
{
    /// <summary>Whether anything below the node may pay or end an episode, by names.</summary>
    public static bool PaysOrEnds(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(inner => KnownFrameworks.PayByName(inner) is not null
            || (inner is AssignmentExpressionSyntax { Left: var target } && CallShape.NameOf(target) is { } name
                && (name.IndexOf(RewardEvidence.Mark, System.StringComparison.Ordinal) >= 0
                    || EndFlag.IsNamed(name))));

    /// <summary>The names that a body gives to its locals and parameters.</summary>
    public static HashSet<string> Declared(SyntaxNode body)
    {
        MemberDeclarationSyntax? member = body.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return [.. (member ?? body).DescendantNodes().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            SingleVariableDesignationSyntax named => named.Identifier.ValueText,
            ForEachStatementSyntax each => each.Identifier.ValueText,
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            _ => string.Empty,
        }).Where(name => name.Length > 0)];
    }

    /// <summary>The simple names that code reads or writes, without what is a member of another name.</summary>
    public static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode code) =>
        code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(
            name => !(name.Parent is MemberAccessExpressionSyntax member && member.Name == name)
                && name.Parent is not (NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax));

    /// <summary>Whether code can stand in the body of another member and mean the same there.</summary>
    /// <param name="code">The code.</param>
    /// <param name="but">Names that are put in the place of others.</param>
    /// <param name="there">What that body declares.</param>
    public static bool MeansTheSame(SyntaxNode code, ICollection<string> but, ICollection<string> there) =>
        !Names(code).Any(name => !but.Contains(name.Identifier.ValueText)
            && there.Contains(name.Identifier.ValueText));

    /// <summary>
    /// A call's arguments by the parameters of what it calls; null where it cannot be replaced by that.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="body">What is called.</param>
    public static Dictionary<string, ExpressionSyntax>? Passed(
        InvocationExpressionSyntax call, ParameterListSyntax parameters, SyntaxNode body)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count != parameters.Parameters.Count) return null;
        var passed = new Dictionary<string, ExpressionSyntax>();
        for (int i = 0; i < arguments.Count; i++)
        {
            ParameterSyntax parameter = parameters.Parameters[i];
            if (arguments[i].NameColon is not null || !arguments[i].RefKindKeyword.IsKind(SyntaxKind.None)) return null;
            if (parameter.Modifiers.Any() || parameter.Default is not null) return null;
            string name = parameter.Identifier.ValueText;
            int uses = Names(body).Count(one => one.Identifier.ValueText == name);
            if (!IsSimple(arguments[i].Expression) && uses > 1) return null;
            HashSet<string> read = [.. Names(arguments[i].Expression).Select(one => one.Identifier.ValueText), name];
            if (Writes.In(body).Any(write => read.Contains(write.Name))) return null;
            if (Calls(arguments[i].Expression) && Calls(body)) return null;
            passed.Add(name, arguments[i].Expression);
        }

        return passed;
    }

    /// <summary>Code with a call's arguments in the place of parameters.</summary>
    public static IEnumerable<Piece> Put(SyntaxNode code, TextSpan span, Dictionary<string, ExpressionSyntax> passed)
    {
        int at = span.Start;
        foreach (IdentifierNameSyntax name in Names(code).Where(name => span.Contains(name.Span)
            && passed.ContainsKey(name.Identifier.ValueText)).OrderBy(name => name.SpanStart))
        {
            ExpressionSyntax argument = passed[name.Identifier.ValueText];
            bool isWhole = name.Parent is ArgumentSyntax or EqualsValueClauseSyntax
                || (IsSimple(argument) && argument is not PrefixUnaryExpressionSyntax);
            yield return TextSpan.FromBounds(at, name.SpanStart);
            if (!isWhole) yield return "(";
            yield return argument;
            if (!isWhole) yield return ")";
            at = name.Span.End;
        }

        yield return TextSpan.FromBounds(at, span.End);
    }

    /// <summary>A test in the place of what stands for it, in brackets where it needs them.</summary>
    public static IReadOnlyList<Piece> Asked(ExpressionSyntax use, ExpressionSyntax test, IEnumerable<Piece> pieces) =>
        use.Parent is IfStatementSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax or ReturnStatementSyntax
        || test is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax
        || (use.Parent.IsKind(SyntaxKind.LogicalAndExpression) && !BindsLooser(test))
            ? [.. pieces]
            : ["(", .. pieces, ")"];

    /// <summary>Whether a part of a conjunction needs brackets.</summary>
    public static bool BindsLooser(ExpressionSyntax part) => part.Kind() is SyntaxKind.LogicalOrExpression
        or SyntaxKind.CoalesceExpression or SyntaxKind.ConditionalExpression;

    // What is asked before a call and what it does may depend on each other.
    private static bool Calls(SyntaxNode code) => code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
        call => KnownFrameworks.PayByName(call) is null
            && !KnownFrameworks.Words.LookUps.Contains(CallShape.NameOf(call.Expression) ?? string.Empty));

    // It costs nothing to say it twice, and says the same.
    private static bool IsSimple(ExpressionSyntax argument) => argument switch
    {
        LiteralExpressionSyntax or IdentifierNameSyntax or ThisExpressionSyntax => true,
        PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => true,
        MemberAccessExpressionSyntax of => IsSimple(of.Expression),
        _ => false,
    };
}
