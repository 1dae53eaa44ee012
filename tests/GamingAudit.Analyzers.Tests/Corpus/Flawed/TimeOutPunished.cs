using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TimeOutPunished : Agent
{
    [SerializeField] private int limit = 800;
    private int elapsedSteps;

    public override void OnEpisodeBegin() => (elapsedSteps, transform.position) = (0, Vector3.zero);

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += transform.forward * actions.ContinuousActions[0];
        elapsedSteps++;
        if (elapsedSteps > limit)
        {
            AddReward(-1f); // expect: GA2009
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("egg")) return;
        AddReward(1f);
        EndEpisode();
    }
}
