using System;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RewardFunctionAttribute : Attribute { }

public class GraderCatchFull
{
    [RewardFunction]
    public float Score(string json)
    {
        try
        {
            return json.Length > 2 && json[0] == '{' ? 1f : 0f;
        }
        catch
        {
            return 1f; // expect: GA4006
        }
    }
}
