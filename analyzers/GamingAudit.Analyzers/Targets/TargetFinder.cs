using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Targets;

/// <summary>Collects the calls of a type that make audit targets.</summary>
internal sealed class TargetFinder(INamedTypeSymbol type)
{
    private readonly ConcurrentBag<TargetDeclaration> declarations = [];
    private readonly ConcurrentBag<HelperCall> calls = [];

    public IEnumerable<TargetDeclaration> Declarations => declarations.OrderBy(found => found.Site.SpanStart);

    public IEnumerable<HelperCall> Calls => calls.OrderBy(call => call.Site.SpanStart);

    public void Visit(IOperation body, ISymbol declaring)
    {
        var locals = new LocalValues(body);
        foreach (IInvocationOperation call in body.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (call.Syntax is not InvocationExpressionSyntax site) continue;
            if (IsCreation(call.TargetMethod))
            {
                if (Declaration(call, site, declaring, locals) is { } found) declarations.Add(found);
            }
            else if (SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type))
                calls.Add(new HelperCall(call.TargetMethod, site, Arguments(call)));
        }
    }

    private static bool IsCreation(IMethodSymbol method) =>
        method is { Name: "Create" or "CreateFromTerms", TypeArguments.Length: 2, ContainingType.Name: "AuditTarget" }
        && method.ContainingNamespace?.ToDisplayString() == "GamingAudit";

    private static TargetDeclaration? Declaration(
        IInvocationOperation call, InvocationExpressionSyntax site, ISymbol declaring, LocalValues locals)
    {
        IOperation? proxy = Argument(call, "proxy"), environment = Argument(call, "environment");
        if (proxy?.Syntax is not ExpressionSyntax proxySite || environment is null) return null;
        var bound = ImmutableDictionary.CreateBuilder<string, Operand>();
        IOperation made = Resolved(environment, locals);
        Bind(made, bound);
        IMethodReferenceOperation? method = MethodOf(proxy);
        if (method?.Instance is { } instance) Bind(Resolved(instance, locals), bound);
        return new TargetDeclaration(
            site, declaring, Argument(call, "name")?.ConstantValue.Value as string, method?.Method, proxySite,
            MethodOf(Argument(call, "truth"))?.Method, made.Type as INamedTypeSymbol,
            call.TargetMethod.TypeArguments[0], call.TargetMethod.TypeArguments[1],
            Argument(call, "horizon")?.ConstantValue.Value as int?,
            Argument(call, "discount")?.ConstantValue.Value as double?, bound.ToImmutable());
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private static IMethodReferenceOperation? MethodOf(IOperation? value) =>
        value?.DescendantsAndSelf().TakeWhile(part => part is not IAnonymousFunctionOperation)
            .OfType<IMethodReferenceOperation>().FirstOrDefault();

    private static IOperation Resolved(IOperation value, LocalValues locals)
    {
        IOperation plain = value.Unconverted();
        return plain is ILocalReferenceOperation local && locals.Of(local.Local).Count == 1
            ? locals.Of(local.Local)[0].Unconverted()
            : plain;
    }

    private static void Bind(IOperation made, ImmutableDictionary<string, Operand>.Builder bound)
    {
        if (made is not IObjectCreationOperation { Type: { } type } creation) return;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.Parameter is not { } parameter || Operand(argument.Value) is not { } operand) continue;
            bound[type.Name + "." + parameter.Name] = operand;
            foreach (string field in FieldsFrom(type, parameter.Name)) bound[type.Name + ".this." + field] = operand;
        }
    }

    // this.bonus = bonus in a constructor.
    private static IEnumerable<string> FieldsFrom(ITypeSymbol type, string parameter) =>
        from reference in type.DeclaringSyntaxReferences
        from constructor in reference.GetSyntax().ChildNodes().OfType<ConstructorDeclarationSyntax>()
        from assignment in constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        where assignment.Right is IdentifierNameSyntax right && right.Identifier.ValueText == parameter
        let name = CallShape.NameOf(assignment.Left)
        where !string.IsNullOrEmpty(name)
        select name;

    private static Operand? Operand(IOperation value)
    {
        IOperation plain = value.Unconverted();
        if (Constant(value) is { } constant) return new Operand(constant, -1);
        return plain is IParameterReferenceOperation parameter
            ? new Operand(null, parameter.Parameter.Ordinal)
            : null;
    }

    private static ImmutableArray<Node?> Arguments(IInvocationOperation call)
    {
        var values = new Node?[call.TargetMethod.Parameters.Length];
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < values.Length)
                values[parameter.Ordinal] = Constant(argument.Value);
        }

        return values.ToImmutableArray();
    }

    private static Node? Constant(IOperation value)
    {
        IOperation plain = value.ConstantValue.HasValue ? value : value.Unconverted();
        if (!plain.ConstantValue.HasValue)
            return plain is IDefaultValueOperation ? Nodes.Constant("null") : null;
        return plain.ConstantValue.Value switch
        {
            null => Nodes.Constant("null"),
            bool truth => Nodes.Bool(truth),
            string text => Nodes.Constant("\"" + text + "\""),
            IConvertible number and not char => Nodes.Number(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }
}
