using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Torch.Learning;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Tests.Learning;

/// <summary>
/// Where TorchSharp makes a scalar on its way to the native side, nothing keeps it from being collected there: see
/// <see cref="Scalars"/>. Which operations do is read off their IL.
/// </summary>
public sealed class HiddenScalarTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<MethodBase, bool> known = [];

    [Fact]
    public void No_operand_is_made_that_nobody_holds()
    {
        IEnumerable<string> makers =
            from type in typeof(TorchBackend).Assembly.GetTypes()
            where type != typeof(Scalars)
            from method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            from called in Calls(method)
            where MakesScalar(called)
            select $"{type.Name}.{method.Name} calls {called}";
        Assert.Equal("", string.Join("\n", makers));
    }

    [Theory, InlineData("op_Addition", true), InlineData("op_Multiply", false)]
    public void An_addition_of_tensors_makes_one_in_secret(string name, bool makes) =>
        Assert.Equal(makes, MakesScalar(
            typeof(torch.Tensor).GetMethod(name, [typeof(torch.Tensor), typeof(torch.Tensor)])!));

    private bool MakesScalar(MethodBase method)
    {
        if (method.DeclaringType?.Assembly != typeof(torch).Assembly) return false;
        if (known.TryGetValue(method, out bool makes)) return makes;
        known[method] = false; // While it is looked into: a call of itself adds nothing.
        return known[method] = IsScalar(method) || Calls(method).Any(MakesScalar);
    }

    private static bool IsScalar(MethodBase method) => method is MethodInfo made
        ? made.ReturnType == typeof(Scalar)
        : method.DeclaringType == typeof(Scalar);

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        Type[]? ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        foreach ((OpCode code, ReadOnlyMemory<byte> operand) in IlReader.Read(il))
            if (code.OperandType == OperandType.InlineMethod
                && method.Module.ResolveMethod(
                    BinaryPrimitives.ReadInt32LittleEndian(operand.Span), ofType, ofMethod) is { } called)
                yield return called;
    }
}
