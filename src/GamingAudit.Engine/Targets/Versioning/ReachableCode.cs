using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>
/// Hashes methods and whatever user code they reach. Tokens are written as names, because an unrelated edit renumbers
/// them; a member whose name the compiler made up is written as the number in which it was met.
/// </summary>
/// <param name="hash">What is written to.</param>
/// <param name="watch">Told of what the code is made of.</param>
/// <param name="fields">Given the user's static fields that the code names, each once.</param>
internal sealed class ReachableCode(
    IncrementalHash hash, CodeWatch? watch = null, List<FieldInfo>? fields = null)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<MethodBase, int> met = [];
    private readonly Dictionary<string, int> madeUp = [];
    private readonly HashSet<Type> types = [];
    private readonly HashSet<FieldInfo> named = [];
    private readonly Queue<MethodBase> waiting = [];

    /// <summary>Hashes everything that was added and what it reaches.</summary>
    public void Drain()
    {
        while (waiting.TryDequeue(out MethodBase? method)) Hash(method);
    }

    /// <summary>Adds a method; the framework's are left out.</summary>
    public void Add(MethodBase method)
    {
        if (method.DeclaringType is not { } type || !UserAssemblies.Own(type)) return;
        if (!met.TryAdd(method, met.Count)) return;
        waiting.Enqueue(method);
    }

    /// <summary>Adds what a caller may reach through an instance of the type: its virtual methods.</summary>
    public void AddInstance(Type type)
    {
        if (!UserAssemblies.Own(type) || !types.Add(type)) return;
        if (watch is { FollowsInitialisers: true } && type.TypeInitializer is { } initialiser) Add(initialiser);
        foreach (MethodInfo method in type.GetMethods(Declared).OrderBy(method => method.MetadataToken))
            if (method.IsVirtual) Add(method);
        if (type.BaseType is { } parent) AddInstance(parent);
    }

    /// <summary>Tells the watch of an object that the code holds.</summary>
    public void MeetInstance(Type type) => watch?.MeetInstance(type);

    public void Write(string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    private void Hash(MethodBase method)
    {
        Write($"method {met[method]}");
        if (watch is { FollowsInitialisers: true } && method.DeclaringType?.TypeInitializer is { } initialiser)
            Add(initialiser);
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il) return;
        foreach (LocalVariableInfo local in body.LocalVariables) Write(Name(local.LocalType));
        foreach (ExceptionHandlingClause clause in body.ExceptionHandlingClauses)
            Write(
                $"{clause.Flags} {clause.TryOffset} {clause.TryLength} {clause.HandlerOffset} {clause.HandlerLength}");
        foreach ((OpCode code, ReadOnlyMemory<byte> operand) in IlReader.Read(il))
        {
            Write(code.Name!);
            watch?.Meet(method, code);
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
                or OperandType.InlineTok or OperandType.InlineString)
                HashToken(method, code, BinaryPrimitives.ReadInt32LittleEndian(operand.Span));
            else
                hash.AppendData(operand.Span);
        }
    }

    private void HashToken(MethodBase method, OpCode code, int token)
    {
        Module module = method.Module;
        if (code.OperandType == OperandType.InlineString)
        {
            Write(module.ResolveString(token));
            return;
        }
        Type[]? ofType = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        Type[]? ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        switch (module.ResolveMember(token, ofType, ofMethod))
        {
            case MethodBase called:
                watch?.Meet(called);
                Add(called);
                if (called.IsConstructor) AddInstance(called.DeclaringType!);
                Write(met.TryGetValue(called, out int number)
                    ? $"method {number}"
                    : $"{Name(called.DeclaringType)}.{called}");
                break;
            case FieldInfo field:
                watch?.Meet(method, code, field);
                if (fields is not null && HoldsAValue(field) && named.Add(field)) fields.Add(field);
                if (field is { IsStatic: true, DeclaringType: { TypeInitializer: { } of } }) Add(of);
                Write($"{Name(field.DeclaringType)}.{Known(field.Name, $"{field.DeclaringType}.{field.Name}")}");
                break;
            case Type type:
                Write(Name(type));
                break;
        }
    }

    // What the compiler keeps for itself, such as delegates that it makes once, is there or not as the code has run.
    private static bool HoldsAValue(FieldInfo field) => field is { IsStatic: true, IsLiteral: false }
        && field.DeclaringType is { } type && UserAssemblies.Own(type)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute));

    private string Name(Type? type) => type is null ? "" : Known(type.Name, type.ToString());

    // <PrivateImplementationDetails> names its fields by what is in them, so those names are kept.
    private string Known(string name, string full)
    {
        if (!name.Contains('<') || full.Contains("<PrivateImplementationDetails>")) return full;
        if (!madeUp.TryGetValue(full, out int number)) madeUp.Add(full, number = madeUp.Count);
        return $"made up {number}";
    }
}
