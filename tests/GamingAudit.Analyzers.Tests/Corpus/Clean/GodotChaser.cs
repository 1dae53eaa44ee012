using GodotAgents;

public class GodotChaser : AIController3D
{
    private float last;
    public Player player;

    public void _PhysicsProcess(double delta)
    {
        float distance = player.DistanceTo(this);
        reward += last - distance;
        last = distance;
        if (distance < 1f)
        {
            reward += 1f;
            done = true;
            Restart();
        }
    }

    private void Restart()
    {
        player.Home();
        last = player.DistanceTo(this);
    }
}

public class Player
{
    public float DistanceTo(AIController3D other) => 0f;

    public void Home() { }
}
