using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Symbolic;

/// <content>Names, members and calls.</content>
internal sealed partial class SymbolicReader
{
    /// <summary>The member of a value.</summary>
    public Node Member(Node of, string name, Scope scope)
    {
        switch (of)
        {
            case Node.Choice(var condition, var then, var otherwise):
                return Nodes.Choice(condition, Member(then, name, scope), Member(otherwise, name, scope));
            case Node.Made made when made.Named(name) is { } part:
                return part;
            case Node.Copied copied when copied.Named(name) is { } part:
                return part;
        }

        ISymbol? member = TypeMembers.Find(of.Type, name);
        if (member is IPropertySymbol && TypeMembers.Body(member, cancel) is not null)
            return Invoke(member, of, [], scope);
        if (member is IFieldSymbol { HasConstantValue: true } constant) return OfConstant(constant.ConstantValue);
        return of switch
        {
            Node.Copied copied => Member(copied.Source, name, scope),
            Node.Read read => Nodes.Read(read.Path + "." + name, TypeMembers.TypeOf(member)),
            _ => Nodes.Call("." + name, of),
        };
    }

    private Node? Name(string name, Scope scope)
    {
        if (scope.Names.TryGetValue(name, out Node? local)) return local;
        if (scope.Self is { } self && TypeMembers.Find(self.Type ?? scope.Owner, name)
            is IPropertySymbol or IFieldSymbol { IsStatic: false })
            return Member(self, name, scope);
        for (INamedTypeSymbol? owner = scope.Owner; owner is not null; owner = owner.ContainingType)
        {
            if (bound.TryGetValue(owner.Name + "." + name, out Node? argument)) return argument;
            if (OfType(owner, name, scope) is { } found) return found;
        }

        return null;
    }

    private Node? OfType(INamedTypeSymbol type, string name, Scope scope)
    {
        switch (TypeMembers.Find(type, name))
        {
            case IFieldSymbol { HasConstantValue: true } constant when type.TypeKind != TypeKind.Enum:
                return OfConstant(constant.ConstantValue);
            case IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }:
                return Nodes.Constant(type.Name + "." + name);
            case IFieldSymbol field:
                return OfField(field, type, scope);
            case IPropertySymbol property when TypeMembers.Body(property, cancel) is not null:
                return Invoke(property, null, [], scope);
            case IPropertySymbol property:
                return TypeMembers.Initializer(property, cancel) is { } value && property.IsReadOnly
                    ? ReadConstant(value, type, scope)
                    : Nodes.Unknown(name);
            default:
                return null;
        }
    }

    private Node OfField(IFieldSymbol field, INamedTypeSymbol type, Scope scope)
    {
        if (field.IsReadOnly && TypeMembers.Initializer(field, cancel) is { } value)
            return ReadConstant(value, type, scope);
        return bound.TryGetValue(type.Name + ".this." + field.Name, out Node? argument)
            ? argument
            : Nodes.Unknown(field.Name);
    }

    // An array stays a name: what it holds depends on the index.
    private Node ReadConstant(ExpressionSyntax value, INamedTypeSymbol type, Scope scope)
    {
        Node read = scope.Depth > MaxDepth
            ? Nodes.Unknown("deep")
            : Read(value, new Scope(type, null, null, scope.Depth + 1));
        return Nodes.IsConstant(read) ? read : Nodes.Constant(type.Name + "#" + value.SpanStart);
    }

    private Node MemberAccess(MemberAccessExpressionSyntax access, Scope scope)
    {
        string name = access.Name.Identifier.ValueText;
        if (access.Expression is IdentifierNameSyntax root && Name(root.Identifier.ValueText, scope) is null)
        {
            string owner = root.Identifier.ValueText;
            if (OfMath(owner, name) is { } constant) return constant;
            INamedTypeSymbol? type = TypeNamed(owner, scope);
            if (type is not null) return OfType(type, name, scope) ?? Nodes.Constant(owner + "." + name);
            return Nodes.Constant(owner + "." + name);
        }

        return Member(Read(access.Expression, scope), name, scope);
    }

    private static INamedTypeSymbol? TypeNamed(string name, Scope scope) => TypeMembers.Type(scope.Owner, name);

    private static Node? OfMath(string owner, string name) =>
        Arithmetic.IsClass(owner) && Functions.Constant(name) is { } value ? Nodes.Number(value) : null;

    private Node Invocation(InvocationExpressionSyntax call, Scope scope)
    {
        string name = CallShape.NameOf(call.Expression) ?? string.Empty;
        var arguments = new List<Node>();
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            arguments.Add(Read(argument.Expression, scope));
            bool isOut = !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !arguments[arguments.Count - 1].Same(Sum);
            if (isOut && CallShape.NameOf(argument.Expression) is { Length: > 0 } written)
                scope.Names[written] = Nodes.Unknown(written);
        }

        if (call.Expression is not MemberAccessExpressionSyntax access)
            return OwnMethod(name, arguments, call, scope);
        string owner = access.Expression.ToString();
        if (Arithmetic.IsClass(owner) || owner is "double" or "float") return OfMath(name, arguments);
        if (access.Expression is IdentifierNameSyntax root && Name(root.Identifier.ValueText, scope) is null
            && TypeNamed(owner, scope) is { } type && TypeMembers.Method(type, name, arguments.Count) is { } method)
            return Invoke(method, null, Ordered(method, call, arguments), scope);
        Node receiver = Read(access.Expression, scope);
        if (receiver.Same(Sum) && name == "Add" && arguments.Count >= 2) return Record(call, arguments, scope);
        if (receiver.Same(Chance)) return Nodes.Unknown("draw" + ++draws);
        return TypeMembers.Method(receiver.Type, name, arguments.Count) is { } inner
            && TypeMembers.Body(inner, cancel) is not null
            ? Invoke(inner, receiver, Ordered(inner, call, arguments), scope)
            : Nodes.Call(name, new[] { receiver }.Concat(arguments).ToArray());
    }

    private Node OwnMethod(string name, List<Node> arguments, InvocationExpressionSyntax call, Scope scope)
    {
        for (INamedTypeSymbol? owner = scope.Owner; owner is not null; owner = owner.ContainingType)
        {
            if (TypeMembers.Method(owner, name, arguments.Count) is not { } method) continue;
            bool isOnSelf = !method.IsStatic && SymbolEqualityComparer.Default.Equals(owner, scope.Owner);
            return Invoke(method, isOnSelf ? scope.Self : null, Ordered(method, call, arguments), scope);
        }

        return Nodes.Call(name, arguments.ToArray());
    }

    private static IReadOnlyList<Node> Ordered(
        IMethodSymbol method, InvocationExpressionSyntax call, List<Node> arguments)
    {
        if (call.ArgumentList.Arguments.All(argument => argument.NameColon is null)) return arguments;
        var ordered = method.Parameters.Select(Default).ToList();
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = call.ArgumentList.Arguments[i].NameColon?.Name.Identifier.ValueText;
            int at = name is null ? i : method.Parameters.ToList().FindIndex(parameter => parameter.Name == name);
            if (at >= 0 && at < ordered.Count) ordered[at] = arguments[i];
        }

        return ordered;
    }

    private Node Record(InvocationExpressionSyntax call, List<Node> arguments, Scope scope)
    {
        Node amount = arguments[1];
        foreach (Node condition in scope.Path.Reverse()) amount = Nodes.Choice(condition, amount, Nodes.Zero);
        string name = (arguments[0] as Node.Constant)?.Name.Trim('"') ?? string.Empty;
        terms.Add(new RecordedTerm(name, amount, call));
        return Nodes.Unknown("void");
    }

    private static Node OfMath(string name, List<Node> arguments) => (name, arguments.Count) switch
    {
        ("Max", 2) => Nodes.Max(arguments[0], arguments[1]),
        ("Min", 2) => Nodes.Min(arguments[0], arguments[1]),
        ("Abs", 1) => Nodes.Abs(arguments[0]),
        ("Clamp", 3) => Nodes.Min(arguments[2], Nodes.Max(arguments[1], arguments[0])),
        ("Clamp01", 1) => Nodes.Min(Nodes.Number(1), Nodes.Max(Nodes.Zero, arguments[0])),
        _ => arguments.All(argument => argument is Node.Number)
            && Functions.Value(name, arguments.Cast<Node.Number>().Select(number => number.Value).ToList())
                is { } value
            ? Nodes.Number(value)
            : Nodes.Call(name, arguments.ToArray()),
    };

    private Node With(WithExpressionSyntax with, Scope scope)
    {
        Node of = Read(with.Expression, scope);
        var names = new List<string>();
        var parts = ImmutableArray.CreateBuilder<Node>();
        foreach (AssignmentExpressionSyntax assigned in
            with.Initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            names.Add(CallShape.NameOf(assigned.Left) ?? string.Empty);
            parts.Add(Read(assigned.Right, scope));
        }

        return Nodes.Copied(of, string.Join(",", names), parts.ToImmutable(), of.Type ?? scope.Result);
    }

    private Node Creation(BaseObjectCreationExpressionSyntax made, Scope scope)
    {
        ITypeSymbol? type = made is ObjectCreationExpressionSyntax { Type: var written }
            ? TypeNamed(written.ToString(), scope)
            : scope.Result;
        IReadOnlyList<string> positions = TypeMembers.Positions(type, cancel);
        var names = new List<string>();
        var parts = ImmutableArray.CreateBuilder<Node>();
        foreach (ArgumentSyntax argument in made.ArgumentList?.Arguments ?? default)
        {
            names.Add(argument.NameColon?.Name.Identifier.ValueText
                ?? (names.Count < positions.Count ? positions[names.Count] : "#" + names.Count));
            parts.Add(Read(argument.Expression, scope));
        }

        foreach (AssignmentExpressionSyntax assigned in
            made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
        {
            names.Add(CallShape.NameOf(assigned.Left) ?? string.Empty);
            parts.Add(Read(assigned.Right, scope));
        }

        return Nodes.Made(string.Join(",", names), parts.ToImmutable(), type);
    }
}
