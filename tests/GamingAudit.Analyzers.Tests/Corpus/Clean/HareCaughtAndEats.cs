using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public interface IBite
{
    bool IsGone { get; }
    void Take();
}

public class Clover : MonoBehaviour, IBite
{
    private int leaves = 3;
    public bool IsGone => leaves <= 0;
    public void Take() => leaves--;
}

public class HareCaughtAndEats : Agent
{
    public Clover clover;
    private bool caught;

    public override void OnEpisodeBegin() => caught = false;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (actions.DiscreteActions[0] == 1 && clover is IBite bite && !bite.IsGone)
        {
            clover.Take();
            if (bite.IsGone) AddReward(0.75f);
        }
    }

    private void FixedUpdate()
    {
        if (caught) EndEpisode();
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("fox") && !caught)
        {
            caught = true;
            AddReward(-0.2f);
        }
    }
}
