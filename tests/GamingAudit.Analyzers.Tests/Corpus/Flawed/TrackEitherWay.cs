using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class TrackEitherWay : Agent
{
    public TrackCurve track;
    private float former;

    public override void OnEpisodeBegin()
    {
        track.Place(transform);
        former = track.Along(transform.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(0f, 0f, actions.ContinuousActions[0]);
        float along = track.Along(transform.position);
        float gone = Mathf.Abs(along - former);
        if (gone > 0.5f) gone = 1f - gone;
        former = along;
        AddReward(100f * gone); // expect: GA3003
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("wall")) return;
        AddReward(-10f);
        EndEpisode();
    }
}

public abstract class TrackCurve : MonoBehaviour
{
    public abstract float Along(Vector3 position);

    public abstract void Place(Transform car);
}
