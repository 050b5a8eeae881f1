package nl.areaal.core.coverage;

import java.util.List;

/** The coverages that a model reads, all on one frame, in the order that the model names them. */
public record Layers(List<Layer> all) {
    public Layers {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("layers: none, expected at least one");
        }
        GridFrame frame = all.getFirst().frame();
        for (Layer layer : all) {
            if (!layer.frame().equals(frame)) {
                throw new IllegalArgumentException("layers: frame is " + layer.frame() + ", expected " + frame);
            }
        }
    }

    public static Layers of(List<Grid> grids) {
        return new Layers(grids.stream().map(Layer::of).toList());
    }

    public GridFrame frame() {
        return all.getFirst().frame();
    }

    public Layer get(int index) {
        return all.get(index);
    }

    public int count() {
        return all.size();
    }
}
