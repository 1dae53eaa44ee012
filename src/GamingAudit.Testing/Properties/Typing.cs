namespace GamingAudit.Testing.Properties;

/// <summary>Gives the user's functions, whose types only they know, the types of a target.</summary>
internal static class Typing
{
    /// <summary>The function as the type that the target needs.</summary>
    /// <exception cref="ArgumentException">It is for other states or actions.</exception>
    public static T Of<T>(object function, string target, string parameter) where T : class =>
        function as T ?? throw Mismatch(target, parameter, typeof(T));

    public static ArgumentException Mismatch(string target, string parameter, Type expected) =>
        new($"{parameter} is not for the types of {target}: it should be {Readable(expected)}.", parameter);

    private static string Readable(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Readable))}>"
        : type.Name;
}
