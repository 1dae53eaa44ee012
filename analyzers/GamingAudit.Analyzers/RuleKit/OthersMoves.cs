using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Things that other objects put somewhere else, while an agent measures its way to them.</summary>
internal static class OthersMoves
{
    /// <summary>spawner.Respawn(), which assigns the position of a thing of the same name.</summary>
    /// <param name="node">A node of the start of an episode.</param>
    /// <param name="owners">Whose positions the agent measures, as it names them.</param>
    /// <param name="type">The agent.</param>
    public static bool MayMove(SyntaxNode node, IEnumerable<string> owners, TypeSource type)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax to }) return false;
        if (to.Expression is not IdentifierNameSyntax receiver) return false;
        ISymbol? member = TypeMembers.Find(type.Type, receiver.Identifier.ValueText);
        if (TypeMembers.TypeOf(member) is not INamedTypeSymbol other) return false;
        HashSet<string> measured = [.. owners.Where(owner => owner != Place.Self.Text).Select(Word)];
        return other.GetMembers(to.Name.Identifier.ValueText).OfType<IMethodSymbol>()
            .SelectMany(method => method.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax())
            .SelectMany(body => body.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Where(set => CallShape.NameOf(set.Left) is { } name && KnownFrameworks.Words.Positions.Contains(name))
            .Any(set => Places.OfOwner(set.Left).Text is var moved && moved != Place.Self.Text
                && measured.Contains(Word(moved)));
    }

    /// <summary>
    /// What an object does that puts itself somewhere else when something touches it, where the agent keeps its
    /// baseline; null where nothing does.
    /// </summary>
    public static SyntaxNode? OfItself(
        string field, IReadOnlyList<SyntaxNode> measured, MethodDeclarationSyntax step, RuleContext context)
    {
        // Whoever tells the agent of it may measure anew.
        if (context.Type.WritesOf(field).Any(
            write => write.Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } at
                || (at != step && !context.Type.IsAtStart(at)))) return null;
        foreach (string owner in Unrolled.Owners(measured).Distinct())
        {
            string root = owner.Split('.', '[', '(')[0];
            if (TypeMembers.TypeOf(TypeMembers.Find(context.Type.Type, root)) is not INamedTypeSymbol other) continue;
            if (Respawn(other) is { } moved) return moved;
        }

        return null;
    }

    /// <summary>
    /// Whether another class of the program goes away or moves when something touches it: the thing that was met may
    /// be one.
    /// </summary>
    public static bool MayGiveWay(TypeSource type, Compilation program) => program.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is not MethodDeclarationSyntax))
        .OfType<MethodDeclarationSyntax>()
        .Where(method => KnownFrameworks.Words.Messages.ContainsKey(method.Identifier.ValueText)
            && !type.Declares(method))
        .Any(method => method.Parent!.DescendantNodes().Any(node => node switch
        {
            InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
                && KnownFrameworks.Words.Removes.Contains(name),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax moved } =>
                KnownFrameworks.Words.Positions.Contains(moved.Name.Identifier.ValueText),
            _ => false,
        }));

    // In a contact of its own, or in a method that one calls; one that ends the episode begins anew.
    private static AssignmentExpressionSyntax? Respawn(INamedTypeSymbol other)
    {
        MethodDeclarationSyntax[] methods =
        [
            .. other.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
                .OfType<MethodDeclarationSyntax>(),
        ];
        foreach (MethodDeclarationSyntax contact in methods.Where(
            method => other.GetMembers(method.Identifier.ValueText).OfType<IMethodSymbol>().Any(
                one => KnownFrameworks.TriggerOf(one) is Trigger.Enter or Trigger.Stay)))
        {
            List<SyntaxNode> nodes = [.. Reached(contact, methods)];
            if (nodes.OfType<InvocationExpressionSyntax>().Any(
                call => KnownFrameworks.PayByName(call) is { Kind: var kind } && !kind.Pays())) continue;
            AssignmentExpressionSyntax? moved = nodes.OfType<AssignmentExpressionSyntax>().FirstOrDefault(
                set => CallShape.NameOf(set.Left) is { } name && KnownFrameworks.Words.Positions.Contains(name)
                    && Places.OfOwner(set.Left).IsSelf);
            if (moved is not null) return moved;
        }

        return null;
    }

    // Three calls deep, as elsewhere.
    private static IEnumerable<SyntaxNode> Reached(
        MethodDeclarationSyntax from, IReadOnlyList<MethodDeclarationSyntax> methods, int depth = 3)
    {
        foreach (SyntaxNode node in from.DescendantNodes())
        {
            yield return node;
            if (depth == 0 || node is not InvocationExpressionSyntax call || !Places.OfReceiver(call).IsSelf) continue;
            string? name = CallShape.NameOf(call.Expression);
            foreach (MethodDeclarationSyntax called in methods.Where(
                method => method.Identifier.ValueText == name && method != from))
            {
                foreach (SyntaxNode inner in Reached(called, methods, depth - 1)) yield return inner;
            }
        }
    }

    // _target, m_Target and target are one word.
    private static string Word(string owner)
    {
        string last = owner.Split('.').LastOrDefault();
        return string.Join(" ", NameWords.Of(last).SkipWhile(word => word is "m" or "s"));
    }
}
