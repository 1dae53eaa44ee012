using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FlappyPipes : Agent
{
    public float flap = 5f;
    Rigidbody2D bird;
    int passed;

    public override void Initialize() => bird = GetComponent<Rigidbody2D>();

    public override void OnEpisodeBegin()
    {
        passed = 0;
        transform.localPosition = Vector3.zero;
        bird.velocity = Vector2.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        if (actions.DiscreteActions[0] == 1) bird.velocity = Vector2.up * flap;
    }

    // Each gap deactivates its own trigger.
    private void OnTriggerExit2D(Collider2D gap)
    {
        gap.gameObject.SetActive(false);
        passed++;
        AddReward(0.1f);
    }

    private void OnCollisionEnter2D(Collision2D collision)
    {
        AddReward(-1f);
        EndEpisode();
    }
}
