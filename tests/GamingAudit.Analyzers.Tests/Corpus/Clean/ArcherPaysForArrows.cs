using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ArcherPaysForArrows : Agent
{
    public Transform target;
    private int arrows;

    public override void OnEpisodeBegin()
    {
        arrows = 10;
        transform.localRotation = Quaternion.identity;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, 4f * actions.ContinuousActions[0], 0f);
        AddReward(-0.001f);
        if (actions.DiscreteActions[0] == 1 && arrows > 0)
        {
            arrows--;
            if (Physics.Raycast(transform.position, transform.forward, out RaycastHit hit)
                && hit.collider.CompareTag("Target"))
            {
                AddReward(5f);
                EndEpisode();
                return;
            }

            AddReward(0.05f);
        }

        if (actions.DiscreteActions[0] == 2)
        {
            arrows = 10;
            AddReward(-0.5f);
        }
    }
}
