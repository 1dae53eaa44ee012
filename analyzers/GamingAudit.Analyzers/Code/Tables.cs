using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Code;

/// <summary>Numbers in an array, a list or a dictionary that code writes out: weights and terms.</summary>
internal static class Tables
{
    /// <summary>The values in what is added up by <c>Sum()</c>; null where they are not written out.</summary>
    public static IReadOnlyList<IOperation>? Summed(IOperation value, LocalValues locals)
    {
        if (value.Unconverted() is not IInvocationOperation { TargetMethod.Name: "Sum" } sum) return null;
        if (sum.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 }) return null;
        IOperation? all = (sum.Instance ?? sum.Arguments.FirstOrDefault()?.Value)?.Unconverted();
        if (all is ILocalReferenceOperation { Local: var local })
        {
            if (locals.Only(local) is not { } made) return null;
            all = made.Unconverted();
        }

        return all switch
        {
            IArrayCreationOperation { Initializer.ElementValues: { IsDefaultOrEmpty: false } elements } => elements,
            IObjectCreationOperation { Initializer.Initializers: { IsDefaultOrEmpty: false } added }
                when added.All(one => one is IInvocationOperation { Arguments.Length: 1 }) =>
                [.. added.OfType<IInvocationOperation>().Select(one => one.Arguments[0].Value)],
            _ => null,
        };
    }

    /// <summary>
    /// weights["speed"], weights[0]: the number that the field's initializer gives, where nothing else writes to it.
    /// </summary>
    public static double? Looked(IOperation value)
    {
        (IOperation? of, IOperation? at) = value switch
        {
            IPropertyReferenceOperation { Instance: { } all, Arguments: { Length: 1 } place } => (all, place[0].Value),
            IArrayElementReferenceOperation { ArrayReference: var all, Indices: { Length: 1 } place } =>
                (all, place[0]),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        if (of?.Unconverted() is not IMemberReferenceOperation
            {
                Member: IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null },
            } table) return null;
        if (at?.Unconverted() is not { ConstantValue: { HasValue: true, Value: { } sought } } key) return null;
        if (IsWritten(table.Member)) return null;
        SyntaxNode? initializer = TypeMembers.Initializer(table.Member, default);
        InitializerExpressionSyntax? written = initializer switch
        {
            BaseObjectCreationExpressionSyntax made => made.Initializer,
            ArrayCreationExpressionSyntax made => made.Initializer,
            ImplicitArrayCreationExpressionSyntax made => made.Initializer,
            InitializerExpressionSyntax bare => bare,
            _ => null,
        };
        if (written is null) return null;
        if (sought is int number && value is IArrayElementReferenceOperation)
            return number >= 0 && number < written.Expressions.Count
                ? Literals.Number(written.Expressions[number])
                : null;
        return written.Expressions.Select(one => Pair(one, sought, key.Syntax))
            .FirstOrDefault(found => found is not null);
    }

    // ["speed"] = 0.5f and { "speed", 0.5f }
    private static double? Pair(ExpressionSyntax entry, object key, SyntaxNode said) => entry switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } at } } set
            when IsKey(at[0].Expression, key, said) => Literals.Number(set.Right),
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } when IsKey(pair[0], key, said) =>
            Literals.Number(pair[1]),
        _ => null,
    };

    // Prize.Goal: a member of an enumeration is known by its name.
    private static bool IsKey(ExpressionSyntax expression, object key, SyntaxNode said) =>
        expression is LiteralExpressionSyntax { Token.Value: { } value } ? value.Equals(key)
            : expression is MemberAccessExpressionSyntax && expression.ToString() == said.ToString();

    // weights["speed"] = x, weights.Add(...), or handed on to somebody.
    private static bool IsWritten(ISymbol field) =>
        (field is IFieldSymbol && field.DeclaredAccessibility != Accessibility.Private)
        || field.ContainingType.DeclaringSyntaxReferences.SelectMany(
            reference => reference.GetSyntax().DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == field.Name).Any(name => name.Parent switch
            {
                ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax set } element => set.Left == element,
                ElementAccessExpressionSyntax => false,
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText
                    is not ("Count" or "Length" or "Values" or "Keys" or "ContainsKey" or "TryGetValue" or "Sum"),
                _ => true,
            });
}
