using GodotAgents;

public class GodotSetErases : AIController2D
{
    public float distance;

    public void _PhysicsProcess(double delta)
    {
        reward += -0.01f * distance;
        reward = -0.001f; // expect: GA2002
        if (distance < 1f)
        {
            reward += 1f;
            done = true;
        }
    }
}

public class AIController2D
{
    public float reward;
    public bool done;
}
