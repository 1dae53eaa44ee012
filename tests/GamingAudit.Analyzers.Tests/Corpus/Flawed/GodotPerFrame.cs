using GodotAgents;

public class GodotPerFrame : AIController3D
{
    private float height;

    public void _Process(double delta)
    {
        height += 0.1f;
        reward += height > 2f ? 0.1f : -0.1f; // expect: GA2005
    }
}
