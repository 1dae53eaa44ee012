using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Ends of episodes that a reward is given the state of and does not tell itself: a flag of the state, and what the
/// rest of the program says of states of that type where it tells that an episode is over. Read by names.
/// </summary>
internal sealed class ProgramEnds
{
    private static readonly ConditionalWeakTable<Compilation, ProgramEnds> Programs = new();

    private static readonly TokenText Text = new(["one", "erminal", "erminated", "ver", "nished", "nded"]);

    private readonly Lazy<ImmutableArray<ExpressionSyntax>> reasons;

    private ProgramEnds(Compilation program) => reasons = new Lazy<ImmutableArray<ExpressionSyntax>>(
        () => program.SyntaxTrees.Where(Text.MayBeIn).SelectMany(tree => In(tree.GetRoot())).ToImmutableArray());

    /// <summary>The ways in which an episode is over for a method that is given its state.</summary>
    public static IEnumerable<EndingWay> For(IMethodSymbol reward)
    {
        if (reward.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var program }) yield break;
        if (MethodResults.Declarations(reward).FirstOrDefault() is not { } body) yield break;
        // Of a state before and one after, the latter.
        foreach (IGrouping<string, IParameterSymbol> given in reward.Parameters
            .Where(one => !one.Type.DeclaringSyntaxReferences.IsEmpty).GroupBy(one => one.Type.Name))
        {
            IParameterSymbol state = given.Last();
            Place root = Place.Named(state.Name);
            foreach (ISymbol flag in state.Type.GetMembers().Where(IsFlag))
            {
                var over = new Fact(root.Member(flag.Name), "", Relation.Equal, true, body);
                yield return new EndingWay(
                    ImmutableArray.Create(over), body, SyntaxFactory.IdentifierName(flag.Name), null);
            }

            foreach (ExpressionSyntax reason in Programs.GetValue(program, static one => new ProgramEnds(one))
                .reasons.Value)
            {
                List<Fact?> facts = [.. SyntaxGuards.Of(reason, true).Select(fact => Seen(fact, state.Type, root))];
                if (facts.Count > 0 && facts.All(fact => fact is not null))
                    yield return new EndingWay(facts.OfType<Fact>().ToImmutableArray(), body, reason, null);
            }
        }
    }

    // _state.Extinct elsewhere is state.Extinct here, and so is Extinct in the type of the state itself.
    private static Fact? Seen(Fact fact, ITypeSymbol state, Place root)
    {
        if (fact.Value is Place || Receiver(fact) is not { } named) return null;
        if (fact.Subject.Parts.Length == 1)
        {
            return state.GetMembers(fact.Subject.Root).Any() && named.FirstAncestorOrSelf<TypeDeclarationSyntax>()
                ?.Identifier.ValueText == state.Name
                ? fact with { Subject = root.Member(fact.Subject.Text) }
                : null;
        }

        return DeclaredTypes.Of(named) == state.Name ? fact with { Subject = fact.Subject.Rerooted(root) } : null;
    }

    // The name at which the subject of a fact begins.
    private static ExpressionSyntax? Receiver(Fact fact) => fact.Condition.DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>().FirstOrDefault(name => name.Identifier.ValueText == fact.Subject.Root);

    private static bool IsFlag(ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol && EndFlag.IsOfStep(member.Name)
        && TypeMembers.TypeOf(member)?.SpecialType == SpecialType.System_Boolean;

    // Each reason for what is called done: done = a || b, bool IsOver => a || b, bool IsDone() { return a || b; }
    private static IEnumerable<ExpressionSyntax> In(SyntaxNode root) => root.DescendantNodes().SelectMany(node =>
        node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } local
                when EndFlag.IsOfStep(local.Identifier.ValueText) => Either(value),
            AssignmentExpressionSyntax set when EndFlag.IsOfStep(CallShape.NameOf(set.Left)) => Either(set.Right),
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } shown
                when EndFlag.IsOfStep(shown.Identifier.ValueText) => Either(value),
            MethodDeclarationSyntax asked when EndFlag.IsOfStep(asked.Identifier.ValueText) =>
                MethodResults.Of(asked).SelectMany(Either),
            _ => [],
        });

    private static IEnumerable<ExpressionSyntax> Either(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => Either(inner.Expression),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) =>
            Either(either.Left).Concat(Either(either.Right)),
        LiteralExpressionSyntax => [],
        _ => [value],
    };
}
